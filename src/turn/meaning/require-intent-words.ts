import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isHighConfidence } from './high-confidence';

/**
 * Rejects a reading as an intent that requires certain words (`only-with` in `shared/understanding.yml`) if the message
 * has none of them: "I have this?" does not ask for the privacy notice, "coffee?" for a missed dose, and a trip that
 * need not be cancelled does not cancel the conversation. A high confidence is accepted without these words, but never
 * against an exception of the intent ("can he just quit it").
 * @returns the reading, or the next one with verdict `close`; `lost` if there is none
 */
export function requireIntentWords(reading: Classification, text: string, knowledge: Knowledge): Classification {
  const { intent: best } = reading.best;
  const isExcepted = knowledge.readers.readExcepted(text).includes(best);
  if ((isHighConfidence(reading) && !isExcepted) || hasIntentWords(best, text, knowledge)) return reading;
  const next = reading.runnersUp.find(({ intent }) => hasIntentWords(intent, text, knowledge));
  if (!next) return { ...reading, verdict: 'lost' };
  const runnersUp = reading.runnersUp.filter(
    ({ intent }) => intent !== next.intent && hasIntentWords(intent, text, knowledge),
  );
  return { ...reading, best: next, runnersUp, verdict: 'close' };
}

/** False if an intent requires certain words and the text has none of them, or matches one of its exceptions. */
export function hasIntentWords(intent: IntentName, text: string, { readers }: Knowledge): boolean {
  const needed = readers.words.onlyWith.get(intent);
  if (needed === undefined) return true;
  const hasWord = needed.words === undefined || plainWords(text).some((word) => needed.words?.has(stem(word)));
  return hasWord && !readers.readExcepted(text).includes(intent);
}
