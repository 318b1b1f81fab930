import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { asksInWords } from '../readers/asks-in-words';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { SHORT_WORDS } from './scraps';

/**
 * Resolves a statement about the cause ("it was a stress reaction", after "when can I run again?"): the last question
 * is asked again, about that cause.
 */
export function ofStatement(
  { named, leaning, page }: Asked,
  memory: Memory,
  knowledge: Knowledge,
): IntentName | undefined {
  const { intent } = memory;
  const words = plainWords(leaning.text);
  const { pointing, questions } = knowledge.readers.words;
  const [first = '', second = ''] = words;
  const isOfIt = pointing.has(first) && (first.endsWith('s') || questions.verbs.has(second));
  if (!isOfIt || named.length !== 1 || page?.kind !== 'cause' || intent === undefined) return undefined;
  if (words.length > SHORT_WORDS || asksInWords(leaning.text, knowledge.readers)) return undefined;
  return page.sections.has(intent) ? intent : undefined;
}
