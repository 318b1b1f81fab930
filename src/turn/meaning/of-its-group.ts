import type { IntentName } from '../../domain/names';
import { ABOUT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { SHORT_WORDS } from './scraps';

/**
 * Resolves a question that was read as one about a group of operations. "When is it considered?", while one operation
 * is talked about, means that operation.
 */
export function ofItsGroup({ reading, named, leaning, page }: Asked, { readers }: Knowledge): IntentName | undefined {
  if (named.length > 0 || page?.kind !== 'treatment' || page.group !== reading.best.intent) return undefined;
  const words = plainWords(leaning.text);
  return words.length <= SHORT_WORDS && words.some((word) => readers.words.pointing.has(word)) ? ABOUT : undefined;
}
