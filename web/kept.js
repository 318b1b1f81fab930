// What this tab remembers of the talk: its conversation, the ticket to come back to it, from where it is shown, and
// what was typed but has not arrived. It ends with the tab.
const NAME = 'marrow-conversation';
/**
 * What storage did not accept; null if it accepts everything. A browser may refuse to write and still allow reading.
 */
let inMemory = null;

/** What is remembered; null if nothing is. */
export function readKept() {
  if (inMemory) return inMemory;
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Remembers this in addition. Some browsers refuse storage to a frame of another site; then it lasts as long as the
 * page.
 */
export function keep(more) {
  const kept = { ...readKept(), ...more };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
    inMemory = null;
  } catch {
    inMemory = kept;
  }
}
