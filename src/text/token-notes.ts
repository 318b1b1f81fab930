import { hashLetters } from './hash-letters';

/** As many slots as V8 keeps beside other objects: a longer row costs more to make than a short message to fill. */
const FEW = 16;

/** So many tokens are known for all messages at the most, whatever is typed. */
const MOST_LASTING = 1 << 14;

/** What is known of some tokens. Each is found by its letters where it stands in a text. */
export interface NotedTokens<T> {
  /** Counted from 1: the first place is nobody's. */
  readonly tokens: string[];
  readonly notes: (T | undefined)[];
  /** The numbers of tokens, each under its hash or behind it; 0 is free. */
  slots: Int32Array;
}

/**
 * Makes what there is to know of a token once for each distinct token of a text. Tokens are compared letter by letter
 * where they stand: cutting each out of the text, only to find that it is known, costs more than all the rest. In: what
 * to make of a token; what is known of others already; and of which tokens it may be known ever after, too. Those must
 * be words of a dictionary, which tell of no message. Out: a function from a text and a token's place in it to what
 * was made.
 */
export function tokenNotes<T>(
  make: (token: string) => T,
  known: NotedTokens<T> = noneNoted(),
  mayLast: (token: string) => boolean = () => false,
): (text: string, from: number, to: number) => T {
  const own = noneNoted<T>();
  return (text, from, to) => {
    const hash = hashOf(text, from, to);
    const lasting = slotOf(known, hash, text, from, to);
    const before = noteAt(known, lasting);
    if (before !== undefined) return before;
    const slot = slotOf(own, hash, text, from, to);
    const noted = noteAt(own, slot);
    if (noted !== undefined) return noted;
    const token = text.slice(from, to);
    const isLasting = known.tokens.length < MOST_LASTING && mayLast(token);
    return isLasting ? note(known, lasting, copyOf(token), make) : note(own, slot, token, make);
  };
}

/** A piece that is cut out of a text holds on to all of the text, which nothing may that outlives it. */
export function copyOf(token: string): string {
  return Array.from(token).join('');
}

/** Makes of each of some tokens what there is to know, for whoever reads many texts. */
export function notedTokens<T>(tokens: Iterable<string>, make: (token: string) => T): NotedTokens<T> {
  const noted = noneNoted<T>();
  for (const token of tokens) {
    const slot = slotOf(noted, hashOf(token, 0, token.length), token, 0, token.length);
    if (noted.slots[slot] === 0) note(noted, slot, token, make);
  }
  return noted;
}

function noneNoted<T>(): NotedTokens<T> {
  return { tokens: [''], notes: [undefined], slots: new Int32Array(FEW) };
}

function note<T>(noted: NotedTokens<T>, slot: number, token: string, make: (token: string) => T): T {
  const { tokens, notes, slots } = noted;
  const made = make(token);
  notes.push(made);
  slots[slot] = tokens.push(token) - 1;
  if (2 * tokens.length > slots.length) makeRoom(noted);
  return made;
}

function makeRoom<T>(noted: NotedTokens<T>): void {
  noted.slots = new Int32Array(4 * noted.slots.length);
  for (let at = 1; at < noted.tokens.length; at += 1) {
    const token = noted.tokens[at] ?? '';
    noted.slots[slotOf(noted, hashOf(token, 0, token.length), token, 0, token.length)] = at;
  }
}

/** Where the number of a token stands, or would stand. */
function slotOf<T>({ slots, tokens }: NotedTokens<T>, hash: number, text: string, from: number, to: number): number {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0 && !isAt(tokens[slots[slot] ?? 0] ?? '', text, from, to))
    slot = (slot + 1) & (slots.length - 1);
  return slot;
}

function noteAt<T>({ slots, notes }: NotedTokens<T>, slot: number): T | undefined {
  return notes[slots[slot] ?? 0];
}

/** With its high bits mixed into the low ones, which choose the slot. */
function hashOf(text: string, from: number, to: number): number {
  const hash = hashLetters(text, from, to);
  return hash ^ (hash >>> 15);
}

function isAt(token: string, text: string, from: number, to: number): boolean {
  if (token.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== token.charCodeAt(at - from)) return false;
  return true;
}
