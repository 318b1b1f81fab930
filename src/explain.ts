import type { Content } from './content/load-content';
import type { TurnFacts } from './domain/turn';
import type { Screen } from './safety/screen';
import { tongueOf } from './text/other-words';
import { tidyWords } from './text/words';

/**
 * What the screen and the classifier saw in one message: rule, matched words, modifiers, level, reason, source. For a
 * person at the terminal who typed the message; it is never logged. Out: lines of text.
 */
export function explain(
  text: string,
  screen: Screen,
  { ruleBook, language, languages }: Content,
  facts: TurnFacts,
): string {
  const words = tidyWords(text, language).map((word) => word.text);
  const flags = screen({ text }).screening.flags.map((flag) => {
    const other = languages.find(({ code }) => code === flag.language);
    const read = other
      ? tongueOf(other.tongue)
          .words(text)
          .map((word) => word.text)
      : words;
    const rule = (other ?? ruleBook).rules.find((each) => each.id === flag.rule);
    const matched = flag.spans.map(({ from, to }) => `"${read.slice(from, to + 1).join(' ')}"`).join(' ');
    const works = (rule?.cites ?? []).map((id) => `${id} ${ruleBook.sources.get(id)?.title ?? ''}`);
    const because = flag.because ? ` because ${flag.because}` : '';
    return `  ${flag.presentation} ${flag.level} ${flag.rule} ${matched} [${flag.modifiers.join(', ')}]${because}\n    ${rule?.reason ?? ''} \n    ${works.join('; ')}\n`;
  });
  const understood = `  intent ${facts.intent ?? '-'}, topic ${facts.topic ?? '-'}, confidence ${facts.confidence?.toFixed(2) ?? '-'}, ${facts.outcome}, level ${facts.disposition}\n`;
  return [...flags, understood].join('');
}
