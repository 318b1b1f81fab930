import type { CompiledLanguage } from './compile-language';
import { type ReadToken, tokenReader } from './read-tokens';

/** A language, with what it needs to know of English to be told from it. */
export interface Listener extends CompiledLanguage {
  /** True for a word that English has, unless the language claims it as its own. */
  readonly isEnglish: (word: string) => boolean;
  readonly englishFillers: ReadonlySet<string>;
  readonly readToken: ReadToken;
}

/** Makes a listener. */
export function listenerOf(
  compiled: CompiledLanguage,
  realWords: ReadonlySet<string>,
  englishFillers: ReadonlySet<string>,
): Listener {
  const { althoughEnglish } = compiled.language.tongue;
  const isEnglish = (word: string) => realWords.has(word) && !althoughEnglish.has(word);
  return { ...compiled, isEnglish, englishFillers, readToken: tokenReader(compiled, isEnglish, realWords) };
}
