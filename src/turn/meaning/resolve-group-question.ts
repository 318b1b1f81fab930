import type { IntentName } from '../../domain/names';
import { DEFINITION } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { SHORT_MAX_WORDS } from './short-messages';

/**
 * Resolves a question that was read as one about a group of operations. "When is it considered?", while one operation
 * is talked about, means that operation.
 */
export function resolveGroupQuestion(
  { reading, named, leaning, page }: AskedQuestion,
  { readers }: Knowledge,
): IntentName | undefined {
  if (named.length > 0 || page?.kind !== 'treatment' || page.group !== reading.best.intent) return undefined;
  const words = plainWords(leaning.text);
  return words.length <= SHORT_MAX_WORDS && words.some((word) => readers.words.pointing.has(word))
    ? DEFINITION
    : undefined;
}
