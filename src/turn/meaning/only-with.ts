import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isFirm } from './firm';

/**
 * "I have this?" asks for no privacy notice, "coffee?" for no missed dose, and who need not cancel a trip breaks nothing
 * off: an intent of the talk itself is none of a message without a word of it, unless that is clear; what its excepts
 * say ends nothing, however clear ("can he just quit it"). In: a reading, its
 * text, the knowledge. Out: the same, or what comes next, to be asked back.
 */
export function onlyWith(reading: Classification, text: string, knowledge: Knowledge): Classification {
  const { intent: best } = reading.best;
  const isExcepted = knowledge.readers.readExcepted(text).includes(best);
  if ((isFirm(reading) && !isExcepted) || isSaid(best, text, knowledge)) return reading;
  const next = reading.runnersUp.find(({ intent }) => isSaid(intent, text, knowledge));
  if (!next) return { ...reading, verdict: 'lost' };
  const runnersUp = reading.runnersUp.filter(({ intent }) => intent !== next.intent && isSaid(intent, text, knowledge));
  return { ...reading, best: next, runnersUp, verdict: 'close' };
}

/** True unless an intent of the talk has no word in a text. */
export function isSaid(intent: IntentName, text: string, { readers }: Knowledge): boolean {
  const needed = readers.words.onlyWith.get(intent);
  if (needed === undefined) return true;
  const hasWord = needed.words === undefined || plainWords(text).some((word) => needed.words?.has(stem(word)));
  return hasWord && !readers.readExcepted(text).includes(intent);
}
