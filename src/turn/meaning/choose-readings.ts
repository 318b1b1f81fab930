import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import type { TopicName } from '../../domain/names';
import { ABOUT, isCourtesy, isSmallTalk, OF_AN_ILLNESS, STRANGE } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import { isFirm } from './firm';

/** What a message asks; `second` is another question of the same message. */
export interface Readings {
  readonly classification: Classification;
  readonly second?: Classification;
}

/** So clear is each of two questions by itself that the whole of them is not heard as one. */
const CLEAR = 0.8;

/** "My ears ring since the concert. Will it stop?": its question is about what the message tells, and that is not ours. In: the whole, its questions. */
export function isStrangeAsAWhole(whole: Classification, questions: readonly Classification[]): boolean {
  const namesNothing = [whole, ...questions].every(({ topics }) => topics.length === 0);
  return isFirm(whole) && whole.best.intent === STRANGE && namesNothing;
}

/** The first sure reading, and a second one that asks something else; where none is sure, the surest of all. */
export function chooseReadings(
  whole: Classification,
  readings: readonly Classification[],
  { library }: Knowledge,
): Readings {
  const first = readings.find(({ verdict, best }) => verdict === 'sure' && !isCourtesy(best.intent));
  if (!first) return { classification: withTopics(surest(whole, readings), whole.topics, library) };
  const others = readings.filter((other) => other !== first && other.verdict !== 'lost' && asksElse(other, first));
  const second = others.find(({ verdict }) => verdict === 'sure') ?? others[0];
  if ((isSurer(whole, first) || isOfReport(whole, first) || isHardlySaid(whole, first)) && !isTwo(first, second, whole))
    return { classification: whole };
  if (!second || isSmallTalk(second.best.intent)) return { classification: withTopics(first, whole.topics, library) };
  return { classification: second.topics.length > 0 ? first : withTopics(first, whole.topics, library), second };
}

/** Two that are sure each, or a second that asks something else than the whole. */
function isTwo({ best }: Classification, second: Classification | undefined, whole: Classification): boolean {
  if (!second) return false;
  return second.best.intent !== whole.best.intent || (second.verdict === 'sure' && best.confidence >= CLEAR);
}

/** What a question means may stand in the sentence before it: "the report says lesion. what does that mean?" */
function isSurer({ verdict, best }: Classification, first: Classification): boolean {
  const isClassified = verdict === 'sure' && best.confidence < 1;
  // "Could you say that again please": less was left of it than it says.
  const isLike = !isSmallTalk(best.intent) || (isSmallTalk(first.best.intent) && !isCourtesy(best.intent));
  return isClassified && isLike && best.confidence > first.best.confidence;
}

/** "I want a child next year, does that matter?": what is hardly said of the talk itself gives way to a question of health. */
function isHardlySaid(whole: Classification, first: Classification): boolean {
  const isOfHealth = whole.verdict === 'sure' && !isSmallTalk(whole.best.intent);
  return isOfHealth && isSmallTalk(first.best.intent) && first.best.intent !== STRANGE && !isFirm(first);
}

/** "The report says lesion. What does that mean?" asks of the report's words, however sure "what does that mean" is by itself. */
function isOfReport(whole: Classification, first: Classification): boolean {
  const isReport = whole.verdict === 'sure' && whole.best.intent === 'scan-report';
  return isReport && whole.topics.length < 2 && first.best.intent === ABOUT && whole.best.confidence >= CLEAR;
}

/** Where no part is sure: a courtesy that is sure as a whole ("thank you ever so much"), else the surest of all. */
function surest(whole: Classification, readings: readonly Classification[]): Classification {
  const best = [...readings].sort((a, b) => b.best.confidence - a.best.confidence)[0];
  if (!best || (whole.verdict === 'sure' && best.verdict !== 'sure' && best.topics.length === 0)) return whole;
  const isAside = isSmallTalk(whole.best.intent) && best.verdict === 'close' && !isSmallTalk(best.best.intent);
  return isAside || best.best.confidence >= whole.best.confidence || isCourtesy(whole.best.intent) ? best : whole;
}

/** Another intent, or the same of another topic. */
function asksElse(other: Classification, first: Classification): boolean {
  return other.best.intent !== first.best.intent || (other.topics.length > 0 && other.topics[0] !== first.topics[0]);
}

/** What a story names beside its question; that a treatment was tried says nothing of where the illness comes from. */
function withTopics(reading: Classification, topics: readonly TopicName[], library: Library): Classification {
  if (reading.topics.length > 0) return reading;
  const fits = (topic: TopicName) =>
    !OF_AN_ILLNESS.has(reading.best.intent) || library.page(topic)?.kind !== 'treatment';
  return { ...reading, topics: latestCause(topics.filter(fits), library) };
}

/** "They thought infection, now they say gout": of several causes in a story the last is what it comes to. */
function latestCause(topics: readonly TopicName[], library: Library): readonly TopicName[] {
  const causes = topics.filter((topic) => library.page(topic)?.kind === 'cause');
  const last = causes.at(-1);
  return topics.filter((topic) => topic === last || !causes.includes(topic));
}
