import type { IntentName } from '../../domain/names';
import { OUTLOOK } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';

/** The name under which the content lists questions for a span of time. */
const HOW_LONG = 'how-long';

/**
 * Resolves "how long does it take?", while a treatment is talked about. Without a word about an illness or healing, it
 * asks when the treatment works, not for the outlook of the illness.
 */
export function resolveTreatmentDuration(
  { reading, named, leaning, page }: AskedQuestion,
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
