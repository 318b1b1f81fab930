// What this tab keeps of the talk: which conversation it is, the ticket to come back to it, from where it is shown, and
// what was typed and has not arrived. It ends with the tab.
const NAME = 'marrow-conversation';
/** What storage has not taken; null where it takes all. A browser may refuse to write and still let read. */
let inMemory = null;

/** What is kept; null where nothing is. */
export function readKept() {
  if (inMemory) return inMemory;
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps this beside what is kept. Some browsers refuse storage to a frame of another site: then it lasts as long as the page. */
export function keep(more) {
  const kept = { ...readKept(), ...more };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
    inMemory = null;
  } catch {
    inMemory = kept;
  }
}
