// Runs in the page, before its own scripts: notes all that is put into a live region, which is what screen readers tell.
window.told = [];
new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    const element = node instanceof Element ? node : node.parentElement;
    if (element?.closest('[aria-live="polite"], [aria-live="assertive"], [role=log], [role=status], [role=alert]'))
      window.told.push(node.textContent);
  }
}).observe(document, { subtree: true, childList: true });
