import { loadContent } from '../src/content/load-content';
import type { Span } from '../src/domain/red-flag';
import { triggersFrom } from '../src/safety/rules/triggers';
import { type Windows, weigh } from '../src/safety/rules/weigh';
import { wordReader } from '../src/safety/words/read-words';
import { modifierReader } from '../src/text/modifiers';
import { timesIn } from '../src/text/when';
import type { Word } from '../src/text/words';

/** What a message says about a symptom. */
export type Label = 'present' | 'negated' | 'past' | 'hypothetical' | 'information' | 'history';

/** A message, and where the symptom is named in it. */
export interface Marked {
  readonly words: readonly Word[];
  readonly span: Span;
}

/** For a symptom whose rule has no time window of its own. */
const NO_WINDOW: Windows = { evenIfItPasses: false, atLeastAsk: false };

/** The reader as the screen uses it: the tidier, which mends typos, and the two readings. */
export function benchReader() {
  const { ruleBook, language } = loadContent('content', 'intents');
  const read = modifierReader(triggersFrom(ruleBook.modifiers, language));
  const year = new Date().getFullYear();
  return {
    tidy: wordReader(ruleBook, language),
    isNegated: ({ words, span }: Marked) => read(words)(span).has('negated'),
    label: ({ words, span }: Marked): Label => labelOf(words, span, read, year),
  };
}

/**
 * The label for a weight. "It has gone" without a day counts as a denial; a mention gets the first modifier said about
 * it.
 */
function labelOf(words: readonly Word[], span: Span, read: ReturnType<typeof modifierReader>, year: number): Label {
  const { presence, modifiers } = weigh(span, NO_WINDOW, {
    words,
    modifiers: () => read(words),
    times: () => timesIn(words, year),
  });
  if (presence === 'present') return 'present';
  if (presence === 'ask') return 'hypothetical';
  const [first] = modifiers;
  if (first === 'passed') return 'negated';
  return first === 'negated' || first === 'history' || first === 'information' ? first : 'past';
}

/** The first place, from `since` on, where the words of a symptom stand; undefined if there is none. */
export function spanOf(words: readonly Word[], symptom: readonly Word[], since = 0): Span | undefined {
  for (let from = since; from + symptom.length <= words.length; from += 1) {
    if (symptom.every((word, at) => words[from + at]?.text === word.text))
      return { from, to: from + symptom.length - 1 };
  }
  return undefined;
}
