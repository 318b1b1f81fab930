import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { isSmallTalk, TREATMENT_INTENTS } from '../readers/intent-groups';
import { pointsBack } from '../readers/points-back';
import type { Knowledge } from '../talk/knowledge';
import { readQuestion } from './read-question';

/**
 * Reads the questions of a message in order, each as if the ones before it had been answered.
 * @param beside topics that the rest of the message names
 */
export function readQuestionsInOrder(
  questions: readonly ScreenedUtterance[],
  memory: Memory,
  knowledge: Knowledge,
  beside: readonly TopicName[],
): readonly Classification[] {
  const readings: Classification[] = [];
  let known = memory;
  const naming = questions.findIndex((question) => knowledge.classify(question).topics.length > 0);
  for (const [at, question] of questions.entries()) {
    const reading = readQuestion(
      question,
      known,
      knowledge,
      at >= naming || mayReferToNext(question, knowledge) ? beside : [],
    );
    readings.push(reading);
    const [topic] = reading.topics;
    if (reading.verdict === 'sure' && !isSmallTalk(reading.best.intent))
      known = { ...known, intent: reading.best.intent, ...(topic !== undefined && { topic }) };
  }
  return readings;
}

/**
 * True if a question may be about a topic that the next one names: "how long does it last, and what are the risks of
 * iloprost".
 */
function mayReferToNext(question: ScreenedUtterance, { classify, readers }: Knowledge): boolean {
  const points = pointsBack(question.text, readers);
  return points || TREATMENT_INTENTS.has(classify(question).best.intent);
}
