/**
 * Takes away what a correction denies: "not osteoarthritis, osteonecrosis" leaves the second. In: the text, whether it
 * corrects, words that deny. Out: what is left, or the text where nothing would be.
 */
export function withoutDenied(text: string, corrects: boolean, denying: readonly string[]): string {
  const raw = text.split(/\s+/);
  const from = raw.findIndex((word) => denying.includes(word.toLowerCase()));
  if (from < 0 || !(corrects || from === 0)) return text;
  const end = raw.findIndex((word, at) => at > from && /[,.;:!?–—-]$/u.test(word));
  const left = [...raw.slice(0, from), ...(end < 0 ? [] : raw.slice(end + 1))].join(' ');
  return /\p{L}/u.test(left) ? left : text;
}
