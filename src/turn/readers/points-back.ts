import { plainWords } from './plain-words';
import type { TalkReaders } from './talk-readers';

/** True for a text with a word that points to what was said before: "does it hurt?", "and that one?". */
export function pointsBack(text: string, { words }: Pick<TalkReaders, 'words'>): boolean {
  return plainWords(text).some((word) => words.pointing.has(word));
}
