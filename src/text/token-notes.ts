const FEW = 256;

/**
 * Makes what there is to know of a token once for each distinct token of a text. Tokens are compared letter by letter
 * where they stand: cutting each out of the text, only to find that it is known, costs more than all the rest. In: what
 * to make of a token. Out: a function from a text and a token's place in it to what was made.
 */
export function tokenNotes<T>(make: (token: string) => T): (text: string, from: number, to: number) => T {
  const tokens: string[] = [];
  const notes: T[] = [];
  /** The numbers of tokens, counted from 1, each under its hash or behind it; 0 is free. */
  let slots = new Int32Array(FEW);
  const slotOf = (text: string, from: number, to: number): number => {
    let slot = hashOf(text, from, to) & (slots.length - 1);
    while (slots[slot] !== 0 && !isAt(tokens[(slots[slot] ?? 0) - 1] ?? '', text, from, to))
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const makeRoom = () => {
    slots = new Int32Array(4 * slots.length);
    tokens.forEach((token, at) => {
      slots[slotOf(token, 0, token.length)] = at + 1;
    });
  };
  return (text, from, to) => {
    const slot = slotOf(text, from, to);
    const known = notes[(slots[slot] ?? 0) - 1];
    if (known !== undefined) return known;
    const token = text.slice(from, to);
    const made = make(token);
    notes.push(made);
    slots[slot] = tokens.push(token);
    if (2 * tokens.length > slots.length) makeRoom();
    return made;
  };
}

/** FNV-1a (Fowler, Noll and Vo), with its high bits mixed into the low ones. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(token: string, text: string, from: number, to: number): boolean {
  if (token.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== token.charCodeAt(at - from)) return false;
  return true;
}
