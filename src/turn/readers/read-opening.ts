import type { Opening } from '../../domain/aside-words';
import { patternReader, type ReadPatterns } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';

/** Two readers: which openings a question asks for, and which opening the beginning of a paragraph is. */
interface OpeningReaders {
  readonly readOpeningsAsked: ReadPatterns;
  readonly readOpenings: ReadPatterns;
}

/** Creates both readers from the openings of the content. */
export function openingReaders(openings: readonly Opening[], language: Language): OpeningReaders {
  const readAsks = patternReader(groups(openings, 'asks'), new Map(), language);
  const readUnless = patternReader(groups(openings, 'unless'), new Map(), language);
  return {
    readOpeningsAsked: (text) => {
      const asked = readAsks(text);
      if (asked.length === 0) return [];
      const others = new Set(readUnless(text));
      return asked.filter((name) => !others.has(name));
    },
    readOpenings: patternReader(groups(openings, 'opens'), new Map(), language),
  };
}

function groups(openings: readonly Opening[], of: 'asks' | 'unless' | 'opens') {
  return openings.filter((each) => each[of].length > 0).map((each) => ({ name: each.name, match: each[of] }));
}
