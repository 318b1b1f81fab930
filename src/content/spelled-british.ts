import type { Paragraph } from '../domain/page';
import type { Content } from './load-content';
import { pagesOf } from './pages-of';
import { wordList } from './word-list';

/** All sizes of the word lists, because rare words have a spelling too. */
const SIZES = [10, 20, 35, 40, 50, 55, 60, 70];
/** This word follows the pack's own setting. */
const BY_SETTING = /^o?edema/;

/** Where pages use British spellings, as `topic#heading word`. Everything should be in American spelling. */
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
