import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Understood } from '../meaning/understand';
import { asksInWords } from '../readers/asks-in-words';
import { ADVICE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';

/** What to tell and ask one's team, under which a treatment's page has what it must know before. */
const TO_ASK: IntentName = 'questions-for-the-doctor';

/** A longer message tells more than a day. */
const MOST_WORDS = 10;

/**
 * "My drip is on Friday": who only tells when a treatment comes asks for no advice and is shown what to tell the team
 * before it. In: how the message was understood, the turn, the talk, the knowledge. Out: nothing where something is asked.
 */
export function beforeTreatment(
  understood: Understood,
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  { dialogs, library, readers }: Knowledge,
): DialogResult | undefined {
  if (understood.how !== 'classified') return undefined;
  const { best, verdict } = understood.classification;
  const words = plainWords(text);
  const tellsWhen = words.length <= MOST_WORDS && words.some((word) => readers.words.coming.has(word));
  if (!tellsWhen || asksInWords(text, readers) || (verdict === 'sure' && best.intent !== ADVICE)) return undefined;
  const treatment = turn.topics.map((topic) => library.page(topic)).find((page) => page?.kind === 'treatment');
  return treatment && dialogs.forIntent(TO_ASK)({ ...turn, intent: TO_ASK, topics: [treatment.topic] }, library);
}
