/** True where an expression matches at a place of a text. In: the expression, which must be sticky; the text; the place. */
export function startsWith(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
