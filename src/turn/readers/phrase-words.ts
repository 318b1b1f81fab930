/** Phrases of the content as their words, each list cut when it is first asked for. */
const known = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The words of every phrase of a list. In: a list that belongs to the content, and so is the same one at every turn. */
export function phraseWords(phrases: readonly string[]): readonly (readonly string[])[] {
  const before = known.get(phrases);
  if (before) return before;
  const cut = phrases.map((phrase) => phrase.split(' '));
  known.set(phrases, cut);
  return cut;
}

/** True where the words of a phrase stand at a place of a message. */
export function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let step = 0; step < phrase.length; step += 1) if (words[at + step] !== phrase[step]) return false;
  return true;
}
