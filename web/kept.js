// What this tab keeps of the talk: which conversation it is, the ticket to come back to it, from where it is shown, and
// what was typed and has not arrived. It ends with the tab.
const NAME = 'marrow-conversation';
let inMemory = null;

/** What is kept; null where nothing is. */
export function readKept() {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  } catch {
    return inMemory;
  }
}

/** Keeps this beside what is kept. Some browsers refuse storage to a frame of another site: then it lasts as long as the page. */
export function keep(more) {
  inMemory = { ...readKept(), ...more };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(inMemory));
  } catch {}
}
