import { hashLetters } from './hash-letters';

/**
 * V8 keeps a typed array of this length on its heap. A longer one costs more to allocate than a short message to fill.
 */
const FEW = 16;

/** At most this many tokens are kept for all messages, whatever is typed. */
const MOST_LASTING = 1 << 14;

/** What is known of some tokens: a hash table that is looked up by the letters in a text, without cutting them out. */
export interface NotedTokens<T> {
  /** Index 0 is unused, so that a 0 in `slots` means free. */
  readonly tokens: string[];
  readonly notes: (T | undefined)[];
  /** Indexes of tokens, by hash with linear probing; 0 is free. */
  slots: Int32Array;
}

/** Computes something for a token. `lasts` says that it is kept for all messages. */
type Make<T> = (token: string, lasts: boolean) => T;

/**
 * Computes something once for each distinct token of a text. Tokens are compared in place, because cutting each out of
 * the text, only to find that it is known, would cost more than all the rest.
 * @param known what is known of some tokens already, shared by all messages
 * @param mayLast tells which tokens may be added to `known`. They must be dictionary words, which reveal nothing of a
 *   message.
 */
export function tokenNotes<T>(
  make: Make<T>,
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
    return isLasting ? note(known, lasting, copyOf(token), make, true) : note(own, slot, token, make, false);
  };
}

/** A substring keeps the whole text alive in V8. What outlives the text must therefore be copied. */
export function copyOf(token: string): string {
  return Array.from(token).join('');
}

/** Computes something for each of some tokens, to be shared by all readers. */
export function notedTokens<T>(tokens: Iterable<string>, make: Make<T>): NotedTokens<T> {
  const noted = noneNoted<T>();
  for (const token of tokens) {
    const slot = slotOf(noted, hashOf(token, 0, token.length), token, 0, token.length);
    if (noted.slots[slot] === 0) note(noted, slot, token, make, true);
  }
  return noted;
}

function noneNoted<T>(): NotedTokens<T> {
  return { tokens: [''], notes: [undefined], slots: new Int32Array(FEW) };
}

function note<T>(noted: NotedTokens<T>, slot: number, token: string, make: Make<T>, lasts: boolean): T {
  const { tokens, notes, slots } = noted;
  const made = make(token, lasts);
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

/** The slot where the index of a token is, or would be. */
function slotOf<T>({ slots, tokens }: NotedTokens<T>, hash: number, text: string, from: number, to: number): number {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0 && !isAt(tokens[slots[slot] ?? 0] ?? '', text, from, to))
    slot = (slot + 1) & (slots.length - 1);
  return slot;
}

function noteAt<T>({ slots, notes }: NotedTokens<T>, slot: number): T | undefined {
  return notes[slots[slot] ?? 0];
}

/** Mixes the high bits into the low ones, which choose the slot. */
function hashOf(text: string, from: number, to: number): number {
  const hash = hashLetters(text, from, to);
  return hash ^ (hash >>> 15);
}

function isAt(token: string, text: string, from: number, to: number): boolean {
  if (token.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== token.charCodeAt(at - from)) return false;
  return true;
}
