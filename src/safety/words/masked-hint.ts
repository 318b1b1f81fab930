/**
 * Signs between letters, or single letters joined by one same sign; what is not ASCII counts as a letter, and from D800 on
 * a character may be half of one.
 */
const MASKED = /[\ud800-\uffff]|[a-zA-Z\x80-\uffff][013@][a-zA-Z\x80-\uffff]|([ \-._*]).\1.\1/s;

/** A quick look whether a text may hold masked letters. True too often, false never wrongly. */
export function mayBeMasked(text: string): boolean {
  return MASKED.test(text);
}
