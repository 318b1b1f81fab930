import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import type { TopicName } from '../../domain/names';
import { DEFINITION, ILLNESS_INTENTS, isCourtesy, isSmallTalk, OFF_TOPIC } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import { isHighConfidence } from './high-confidence';

/** What a message asks; `second` is another question in it. */
export interface MessageReadings {
  readonly classification: Classification;
  readonly second?: Classification;
}

/** From this confidence on, each of two questions stands by itself, and they are not read as one. */
const MIN_CONFIDENCE = 0.8;

/**
 * True if a message as a whole is clearly out of scope: "my ears ring since the concert. Will it stop?" is about the
 * ears.
 * @param whole the reading of the whole message
 * @param questions the readings of its questions
 */
export function isOutOfScopeAsWhole(whole: Classification, questions: readonly Classification[]): boolean {
  const namesNothing = [whole, ...questions].every(({ topics }) => topics.length === 0);
  return isHighConfidence(whole) && whole.best.intent === OFF_TOPIC && namesNothing;
}

/**
 * Chooses the first sure reading, and a second one that asks something else. If none is sure, chooses the one with the
 * highest confidence.
 * @param whole the reading of the whole message
 * @param readings the readings of its pieces, in order
 */
export function chooseReadings(
  whole: Classification,
  readings: readonly Classification[],
  { library }: Knowledge,
): MessageReadings {
  const first = readings.find(({ verdict, best }) => verdict === 'sure' && !isCourtesy(best.intent));
  if (!first) return { classification: withTopics(surest(whole, readings), whole.topics, library) };
  const others = readings.filter((other) => other !== first && other.verdict !== 'lost' && asksElse(other, first));
  const second = others.find(({ verdict }) => verdict === 'sure') ?? others[0];
  if (
    (isSurer(whole, first) || asksAboutReport(whole, first) || isDoubtfulSmallTalk(whole, first)) &&
    !areTwoQuestions(first, second, whole)
  )
    return { classification: whole };
  if (!second || isSmallTalk(second.best.intent)) return { classification: withTopics(first, whole.topics, library) };
  return { classification: second.topics.length > 0 ? first : withTopics(first, whole.topics, library), second };
}

/** True if both are sure, or the second asks something other than the whole. */
function areTwoQuestions({ best }: Classification, second: Classification | undefined, whole: Classification): boolean {
  if (!second) return false;
  return second.best.intent !== whole.best.intent || (second.verdict === 'sure' && best.confidence >= MIN_CONFIDENCE);
}

/** The meaning of a question may be in the sentence before it: "the report says lesion. what does that mean?" */
function isSurer({ verdict, best }: Classification, first: Classification): boolean {
  const isClassified = verdict === 'sure' && best.confidence < 1;
  // "Could you say that again please" says more as a whole than what is left without its courtesies.
  const isLike = !isSmallTalk(best.intent) || (isSmallTalk(first.best.intent) && !isCourtesy(best.intent));
  return isClassified && isLike && best.confidence > first.best.confidence;
}

/** "I want a child next year, does that matter?": doubtful small talk gives way to a question about health. */
function isDoubtfulSmallTalk(whole: Classification, first: Classification): boolean {
  const isOfHealth = whole.verdict === 'sure' && !isSmallTalk(whole.best.intent);
  return isOfHealth && isSmallTalk(first.best.intent) && first.best.intent !== OFF_TOPIC && !isHighConfidence(first);
}

/**
 * "The report says lesion. What does that mean?" asks about a word of the report, however sure "what does that mean" is
 * by itself.
 */
function asksAboutReport(whole: Classification, first: Classification): boolean {
  const isReport = whole.verdict === 'sure' && whole.best.intent === 'scan-report';
  return (
    isReport && whole.topics.length < 2 && first.best.intent === DEFINITION && whole.best.confidence >= MIN_CONFIDENCE
  );
}

/**
 * The reading to use if no piece is sure: a courtesy that is sure as a whole ("thank you ever so much"), or the one
 * with the highest confidence.
 */
function surest(whole: Classification, readings: readonly Classification[]): Classification {
  const best = [...readings].sort((a, b) => b.best.confidence - a.best.confidence)[0];
  if (!best || (whole.verdict === 'sure' && best.verdict !== 'sure' && best.topics.length === 0)) return whole;
  const isAside = isSmallTalk(whole.best.intent) && best.verdict === 'close' && !isSmallTalk(best.best.intent);
  return isAside || best.best.confidence >= whole.best.confidence || isCourtesy(whole.best.intent) ? best : whole;
}

/** True for another intent, and for the same intent about another topic. */
function asksElse(other: Classification, first: Classification): boolean {
  return other.best.intent !== first.best.intent || (other.topics.length > 0 && other.topics[0] !== first.topics[0]);
}

/**
 * Adds the topics that a story names beside its question. A treatment that was tried is left out if the question is
 * about an illness ("where does it come from?").
 */
function withTopics(reading: Classification, topics: readonly TopicName[], library: Library): Classification {
  if (reading.topics.length > 0) return reading;
  const fits = (topic: TopicName) =>
    !ILLNESS_INTENTS.has(reading.best.intent) || library.page(topic)?.kind !== 'treatment';
  return { ...reading, topics: latestCause(topics.filter(fits), library) };
}

/** "They thought infection, now they say gout": of several causes in a story, the last one counts. */
function latestCause(topics: readonly TopicName[], library: Library): readonly TopicName[] {
  const causes = topics.filter((topic) => library.page(topic)?.kind === 'cause');
  const last = causes.at(-1);
  return topics.filter((topic) => topic === last || !causes.includes(topic));
}
