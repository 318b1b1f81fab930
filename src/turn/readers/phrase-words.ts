/** The phrases of the content as their words; each list is split when it is first used. */
const cache = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/**
 * The words of every phrase of a list.
 *
 * @param phrases a list of the content, which is therefore the same object at every turn
 */
export function phraseWords(phrases: readonly string[]): readonly (readonly string[])[] {
  const before = cache.get(phrases);
  if (before) return before;
  const cut = phrases.map((phrase) => phrase.split(' '));
  cache.set(phrases, cut);
  return cut;
}

/** True if a phrase occurs at a position of a message. */
export function phraseOccursAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let step = 0; step < phrase.length; step += 1) if (words[at + step] !== phrase[step]) return false;
  return true;
}
