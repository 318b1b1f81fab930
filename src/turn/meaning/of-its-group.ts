import type { IntentName } from '../../domain/names';
import { ABOUT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { SHORT_WORDS } from './scraps';

/** "When is it considered?", after a page on one operation, sounds like the question on the whole group of operations. It means the operation itself. */
export function ofItsGroup({ reading, named, leaning, page }: Asked, { readers }: Knowledge): IntentName | undefined {
  if (named.length > 0 || page?.kind !== 'treatment' || page.group !== reading.best.intent) return undefined;
  const words = plainWords(leaning.text);
  return words.length <= SHORT_WORDS && words.some((word) => readers.words.pointing.has(word)) ? ABOUT : undefined;
}
