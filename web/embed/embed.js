// Puts the chat into another site, as a button in the corner or into an element of that site (docs/embed.md). The chat
// itself stays in a frame from our origin: the site sees nothing of what is typed, and its style cannot hide a number.
(() => {
  const script = document.currentScript;
  const { origin } = new URL(script.src);
  // Filled in by the server, from content/shared/page.yml.
  const words = JSON.parse(decodeURIComponent('{{words}}'));
  const PATIENCE_MS = 8000;
  const STYLE = `
    :host { all: initial; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: #1e2a2c; }
    iframe { display: block; width: 100%; height: 100%; border: 0; background: #f6f3ec; }
    iframe[hidden] { display: none; }
    .refused { box-sizing: border-box; margin: 0; padding: 1rem; background: #fdf0ee; color: #8f1d1d; }
    a { color: inherit; }
    .inside { position: relative; width: 100%; height: 100%; min-height: 24rem; }
    .corner button { position: fixed; z-index: 2147483000; right: 1rem; bottom: 1rem; min-height: 3rem; padding: .5rem 1.25rem;
      border: 2px solid #fff; border-radius: 1.5rem; background: #1d5c63; color: #fff; font: inherit; cursor: pointer;
      box-shadow: 0 2px 12px rgb(0 0 0 / 30%); }
    button:focus-visible { outline: 3px solid #b4540a; outline-offset: 2px; }
    .corner .panel { position: fixed; z-index: 2147483000; right: 1rem; bottom: 5rem; width: min(26rem, calc(100vw - 2rem));
      height: min(44rem, calc(100vh - 6rem)); overflow: auto; border-radius: .75rem; background: #f6f3ec;
      box-shadow: 0 4px 24px rgb(0 0 0 / 35%); }
    .corner .panel[hidden] { display: none; }
    @media (max-width: 30rem) {
      .corner .panel { inset: 0 0 4rem; width: auto; height: auto; border-radius: 0; }
      .corner button { right: .5rem; bottom: .5rem; }
    }`;

  const make = (tag, fields = {}) => Object.assign(document.createElement(tag), fields);

  /** Puts the frame into a box. If it does not open, for example on a site that may not show it, says where to go. */
  function openFrame(box) {
    const frame = make('iframe', { src: `${origin}/`, title: words['chat-label'] });
    const refused = make('p', { className: 'refused', hidden: true, role: 'alert' });
    const link = make('a', { href: `${origin}/`, target: '_blank', rel: 'noopener', textContent: words['embed-link'] });
    refused.append(`${words['embed-refused']} `, link, ` ${words['emergency-title']} ${words['emergency-line']}`);
    box.append(refused, frame);
    const waiting = setTimeout(() => show(false), PATIENCE_MS);
    const show = (isOpen) => {
      clearTimeout(waiting);
      refused.hidden = isOpen;
      frame.hidden = !isOpen;
    };
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow && data === 'marrow-chat-open') show(true);
    });
  }

  /** A button in the corner of the site. The chat is loaded when it is first pressed. */
  function openCorner(root) {
    const button = make('button', { type: 'button', textContent: words['embed-open'] });
    const panel = make('div', { className: 'panel', id: 'panel', hidden: true });
    const turn = () => {
      panel.hidden = !panel.hidden;
      button.setAttribute('aria-expanded', String(!panel.hidden));
      button.textContent = words[panel.hidden ? 'embed-open' : 'embed-close'];
      if (!panel.firstChild) openFrame(panel);
    };
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', 'panel');
    button.addEventListener('click', turn);
    addEventListener('keydown', ({ key }) => key === 'Escape' && !panel.hidden && turn());
    const corner = make('div', { className: 'corner' });
    corner.append(button, panel);
    root.append(corner);
  }

  function start() {
    const target = script.dataset.into && document.querySelector(script.dataset.into);
    const host = make('div', { id: 'marrow-chat' });
    // The shadow root keeps the site's style out. A sheet that is made here needs no permission from the site's
    // security policy.
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    (target || document.body).append(host);
    if (!target) return openCorner(root);
    host.style.height = '100%';
    const inside = make('div', { className: 'inside' });
    root.append(inside);
    openFrame(inside);
  }

  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
})();
