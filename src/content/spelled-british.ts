import type { Paragraph } from '../domain/page';
import type { Content } from './load-content';
import { pagesOf } from './pages-of';
import { wordList } from './word-list';

/** All sizes of the lists: a rare word has a spelling too. */
const SIZES = [10, 20, 35, 40, 50, 55, 60, 70];
/** A pack's own setting has this one written throughout. */
const BY_SETTING = /^o?edema/;

/** Where pages have words as only the British spell them: all else is spelled the American way. In: the content. Out: `topic#heading word`. */
export function spelledBritish(content: Content): readonly string[] {
  const american = new Set([...wordsOf('english'), ...wordsOf('american')]);
  const british = new Set([...wordsOf('british')].filter((word) => !american.has(word) && !BY_SETTING.test(word)));
  const found = ({ text }: Paragraph) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => british.has(word));
  return pagesOf(content).flatMap(({ topic, sections }) =>
    [...sections.values()].flatMap(({ heading, steps, simpler = [] }) =>
      [...new Set([...steps.flat(), ...simpler].flatMap(found))].map((word) => `${topic}#${heading} ${word}`),
    ),
  );
}

function wordsOf(kind: string): readonly string[] {
  return SIZES.flatMap((size) => wordList(`${kind}-words-${size}`));
}
