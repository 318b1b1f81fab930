import type { ToldPattern, ToldWords } from '../../domain/told-words';
import { patternReader } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';
import { plainWords } from './plain-words';

/** Readers of news that somebody tells and asks nothing of. */
export interface ToldReaders {
  /** True if a message tells that somebody, or a scan, is better: "the swelling is gone on the new scan". */
  readonly isGoodNews: (text: string) => boolean;
  /** True if a message tells that it was found by chance: "nobody was looking for it". */
  readonly isByChance: (text: string) => boolean;
}

/** Longer messages are stories, in which the news is not what is told. */
const MAX_WORDS = 14;

/**
 * Creates the readers of news, once.
 *
 * @param words their patterns, and words with which a message tells no such news
 * @throws if a pattern is invalid
 */
export function toldReaders({ goodNews, byChance }: ToldWords, language: Language): ToldReaders {
  return { isGoodNews: newsReader(goodNews, language), isByChance: newsReader(byChance, language) };
}

function newsReader({ match, unless }: ToldPattern, language: Language): (text: string) => boolean {
  const read = patternReader([{ name: 'news', match }], new Map(), language);
  return (text) => {
    const words = plainWords(text);
    const isOther = text.includes('?') || words.length > MAX_WORDS || words.some((word) => unless.has(word));
    return !isOther && read(text).length > 0;
  };
}
