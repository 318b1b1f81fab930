import type { TalkReaders } from '../readers/talk-readers';

/**
 * Keeps only the questions of a text, because what is merely stated is not asked about: "Sorry, cat on the keyboard.
 * What causes it?".
 *
 * @returns the questions, joined; the whole text if it contains none
 */
export function keepQuestions(text: string, { cut }: Pick<TalkReaders, 'cut'>): string {
  const asking = cut(text).filter(({ asks }) => asks);
  return asking.length > 0 ? asking.map((piece) => piece.text).join(' ') : text;
}
