import { plainWords } from './plain-words';
import type { TalkReaders } from './talk-readers';

/** True if a text asks something: it contains a question mark or begins with a word that begins questions. */
export function looksLikeQuestion(text: string, { words }: Pick<TalkReaders, 'words'>): boolean {
  const [first = ''] = plainWords(text);
  return text.includes('?') || words.questions.begins.has(first);
}
