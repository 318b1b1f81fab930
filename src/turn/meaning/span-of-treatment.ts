import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';

/** How an illness goes on. */
const OUTLOOK: IntentName = 'outlook';

/** The point of a question that asks for a span of time. */
const HOW_LONG = 'how-long';

/** "How long does it take?", of a treatment talked of: with no word of an illness or of healing it asks when that works, and not how the illness goes on. */
export function spanOfTreatment(
  { reading, named, leaning, page }: Asked,
  { readers }: Knowledge,
): IntentName | undefined {
  if (page?.kind !== 'treatment' || named.length > 0 || reading.best.intent !== OUTLOOK) return undefined;
  const { small, pointing, questions, ofAnyQuestion } = readers.words;
  const isTold = (word: string) =>
    !small.has(word) && !pointing.has(word) && !questions.begins.has(word) && !ofAnyQuestion.has(word);
  const words = plainWords(leaning.text);
  const isOnlySpan = readers.readPoints(leaning.text).includes(HOW_LONG) && !words.some(isTold);
  return isOnlySpan && words.some((word) => pointing.has(word)) ? readers.words.ofTreatments.get(OUTLOOK) : undefined;
}
