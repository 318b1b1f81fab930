import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isFirm } from './firm';

/** "I want a kid next year": a pregnancy is spoken of in words that nobody can list. */
const IN_MANY_WORDS: IntentName = 'pregnancy';

/**
 * "Will she need crutches", "is it ever infection": what nobody is offered who has not spoken of it (cancer,
 * an emergency) is no reading of a message without a word of it, unless that is clear. In: a reading, its text, the
 * knowledge. Out: the same, or with what came next instead.
 */
export function unlessNamed(reading: Classification, text: string, { readers: { words } }: Knowledge): Classification {
  const [next, ...runnersUp] = reading.runnersUp;
  const { intent } = reading.best;
  const named = intent === IN_MANY_WORDS ? undefined : words.onlyIfNamed.get(intent);
  if (named === undefined || next === undefined || isFirm(reading)) return reading;
  return plainWords(text).some((word) => named.has(stem(word))) ? reading : { ...reading, best: next, runnersUp };
}
