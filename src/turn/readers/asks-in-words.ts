import { plainWords } from './plain-words';
import type { TalkReaders } from './talk-readers';

/** True for a text that asks: with a question mark, or with a word with which questions begin. */
export function asksInWords(text: string, { words }: Pick<TalkReaders, 'words'>): boolean {
  const [first = ''] = plainWords(text);
  return text.includes('?') || words.questions.begins.has(first);
}
