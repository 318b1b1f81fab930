import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { looksLikeQuestion } from '../readers/looks-like-question';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { SHORT_MAX_WORDS } from './short-messages';

/**
 * Resolves a statement about the cause ("it was a stress reaction", after "when can I run again?"): the last question
 * is asked again, about that cause.
 */
export function resolveStatement(
  { named, leaning, page }: AskedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): IntentName | undefined {
  const { intent } = memory;
  const words = plainWords(leaning.text);
  const { pointing, questions } = knowledge.readers.words;
  const [first = '', second = ''] = words;
  const isOfIt = pointing.has(first) && (first.endsWith('s') || questions.verbs.has(second));
  if (!isOfIt || named.length !== 1 || page?.kind !== 'cause' || intent === undefined) return undefined;
  if (words.length > SHORT_MAX_WORDS || looksLikeQuestion(leaning.text, knowledge.readers)) return undefined;
  return page.sections.has(intent) ? intent : undefined;
}
