import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Understood } from '../meaning/understand';
import { PERSONAL_ADVICE } from '../readers/intent-groups';
import { looksLikeQuestion } from '../readers/looks-like-question';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';

/**
 * The heading on what to tell and ask the person's medical team. On a treatment's page it holds what the team must know
 * beforehand.
 */
const QUESTIONS_HEADING: IntentName = 'questions-for-the-doctor';

/** A longer message says more than when the treatment takes place. */
const MOST_WORDS = 10;

/**
 * "My drip is on Friday": a message that only states when a treatment takes place is no request for advice. The answer
 * is what to tell the team beforehand.
 *
 * @param understood how the message was understood
 * @returns nothing if the message asks something, or names no treatment
 */
export function answerUpcomingTreatment(
  understood: Understood,
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  { dialogs, library, readers }: Knowledge,
): DialogResult | undefined {
  if (understood.how !== 'classified') return undefined;
  const { best, verdict } = understood.classification;
  const words = plainWords(text);
  const isUpcoming = words.length <= MOST_WORDS && words.some((word) => readers.words.coming.has(word));
  if (!isUpcoming || looksLikeQuestion(text, readers) || (verdict === 'sure' && best.intent !== PERSONAL_ADVICE))
    return undefined;
  const treatment = turn.topics.map((topic) => library.page(topic)).find((page) => page?.kind === 'treatment');
  return (
    treatment &&
    dialogs.forIntent(QUESTIONS_HEADING)({ ...turn, intent: QUESTIONS_HEADING, topics: [treatment.topic] }, library)
  );
}
