import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { TopicName } from '../domain/names';
import type { ScreenedUtterance } from '../domain/utterance';
import { isCourtesy, isSmallTalk, OF_AN_ILLNESS } from './intent-groups';
import { isBare } from './lean';
import { ofPregnancy } from './of-pregnancy';
import { declineOther } from './other-illness';
import type { Parts } from './parts';
import { readQuestion } from './read-question';
import type { Piece } from './structure';
import type { Talk } from './talk';

/** What a message asks; `second` is another question of the same message. */
export interface Readings {
  readonly classification: Classification;
  readonly second?: Classification;
}

/** Of so many sentences each is heard where none is a question. */
const FEW_SENTENCES = 3;

/** From this confidence on a courtesy is nothing else. */
const CLEAR = 0.8;

/** A longer message is a story: what it names beside its question may be long over. */
const STORY_WORDS = 20;

/** Reads a message by its questions; where they say nothing, or name no topic, the whole of it is heard too. */
export function readMessage(talk: Talk, parts: Parts): Readings {
  const { classification, second } = readPieces(talk, parts);
  const text = talk.utterance.text;
  const reading = declineOther(ofPregnancy(classification, text, parts), text, talk.memory, parts);
  return { classification: reading, ...(second && { second }) };
}

function readPieces({ utterance, memory }: Talk, parts: Parts): Readings {
  const { cut, stripCourtesy } = parts.readers;
  const whole = readQuestion(utterance, memory, parts);
  const pieces = cut(utterance.text);
  const said = pieces
    .flatMap(({ text }) => cut(stripCourtesy(text).rest))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const isWhole = said.length === 1 && said[0]?.text === utterance.text.trim();
  if (said.length === 0 || isWhole) return { classification: whole };
  const asking = said.filter(({ asks }) => asks);
  if (asking.length === 0 && isClearCourtesy(whole)) return { classification: whole };
  const heard = asking.length > 0 ? asking : said.length <= FEW_SENTENCES ? said : [];
  const beside = utterance.text.split(/\s+/).length <= STORY_WORDS && whole.topics.length === 1 ? whole.topics : [];
  const questions = withoutNames(heard, said, beside, parts).map(({ text }) => ({ ...utterance, text }));
  const readings = readInTurn(questions, memory, parts, beside);
  const chosen = chooseReadings(whole, asking.length > 0 ? readings : questionsFirst(readings), parts);
  const isUnsure = chosen.classification.verdict !== 'sure' && whole.topics.length === 0;
  return (isUnsure && courtesyOf(pieces, utterance, parts)) || chosen;
}

/** "Thank you ever so much": what stands behind the thanks asks nothing. */
function isClearCourtesy({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence >= CLEAR && isCourtesy(best.intent);
}

/** Of sentences without a question mark, what is asked of health comes before what is said of the talk. */
function questionsFirst(readings: readonly Classification[]): readonly Classification[] {
  const isSmall = ({ best }: Classification) => isSmallTalk(best.intent);
  return [...readings.filter((each) => !isSmall(each)), ...readings.filter(isSmall)];
}

/** "Thank you. I have no further questions.": a courtesy, and nothing that was understood beside it. */
function courtesyOf(pieces: readonly Piece[], utterance: ScreenedUtterance, { classify }: Parts): Readings | undefined {
  const [first, ...others] = pieces;
  if (!first || others.length === 0 || others.some(({ asks }) => asks)) return undefined;
  const classification = classify({ ...utterance, text: first.text });
  return classification.verdict === 'sure' && isCourtesy(classification.best.intent) ? { classification } : undefined;
}

/** "With biologics? Dangers?": a name with a question beside it is what that question is about. */
function withoutNames(
  heard: readonly Piece[],
  said: readonly Piece[],
  [topic]: readonly TopicName[],
  parts: Parts,
): readonly Piece[] {
  const page = parts.library.page(topic ?? '');
  if (!page || said.length < 2) return heard;
  const telling = (pieces: readonly Piece[]) => pieces.filter(({ text }) => !isBare(text, page, parts));
  return telling(heard).length > 0 ? telling(heard) : telling(said).length > 0 ? telling(said) : heard;
}

/** Reads questions one after the other, each in the light of those before. */
function readInTurn(
  questions: readonly ScreenedUtterance[],
  memory: Memory,
  parts: Parts,
  beside: readonly TopicName[],
): readonly Classification[] {
  const readings: Classification[] = [];
  let known = memory;
  for (const question of questions) {
    const reading = readQuestion(question, known, parts, beside);
    readings.push(reading);
    const [topic] = reading.topics;
    if (reading.verdict === 'sure' && !isSmallTalk(reading.best.intent))
      known = { ...known, intent: reading.best.intent, ...(topic !== undefined && { topic }) };
  }
  return readings;
}

/** The first sure reading, and a second one that asks something else; where none is sure, the surest of all. */
function chooseReadings(whole: Classification, readings: readonly Classification[], parts: Parts): Readings {
  const first = readings.find(({ verdict, best }) => verdict === 'sure' && !isCourtesy(best.intent));
  if (!first) return { classification: withTopics(surest(whole, readings), whole.topics, parts) };
  const others = readings.filter((other) => other !== first && other.verdict !== 'lost' && asksElse(other, first));
  const second = others.find(({ verdict }) => verdict === 'sure') ?? others[0];
  if (isSurer(whole, first) && (!second || second.best.intent === whole.best.intent)) return { classification: whole };
  if (!second || isSmallTalk(second.best.intent)) return { classification: withTopics(first, whole.topics, parts) };
  return { classification: second.topics.length > 0 ? first : withTopics(first, whole.topics, parts), second };
}

/** What a question means may stand in the sentence before it: "the report says lesion. what does that mean?" */
function isSurer({ verdict, best }: Classification, first: Classification): boolean {
  return verdict === 'sure' && !isSmallTalk(best.intent) && best.confidence > first.best.confidence;
}

/** Where no part is sure: a courtesy that is sure as a whole ("thank you ever so much"), else the surest of all. */
function surest(whole: Classification, readings: readonly Classification[]): Classification {
  const best = [...readings].sort((a, b) => b.best.confidence - a.best.confidence)[0];
  if (!best || (whole.verdict === 'sure' && best.verdict !== 'sure' && best.topics.length === 0)) return whole;
  return best.best.confidence >= whole.best.confidence || isCourtesy(whole.best.intent) ? best : whole;
}

/** Another intent, or the same of another topic. */
function asksElse(other: Classification, first: Classification): boolean {
  return other.best.intent !== first.best.intent || (other.topics.length > 0 && other.topics[0] !== first.topics[0]);
}

/** What a story names beside its question; that a treatment was tried says nothing of where the illness comes from. */
function withTopics(reading: Classification, topics: readonly TopicName[], { library }: Parts): Classification {
  if (reading.topics.length > 0) return reading;
  const fits = (topic: TopicName) =>
    !OF_AN_ILLNESS.has(reading.best.intent) || library.page(topic)?.kind !== 'treatment';
  return { ...reading, topics: topics.filter(fits) };
}
