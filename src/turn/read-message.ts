import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { TopicName } from '../domain/names';
import type { ScreenedUtterance } from '../domain/utterance';
import { isCourtesy, OF_AN_ILLNESS } from './intent-groups';
import type { Parts } from './parts';
import { readQuestion } from './read-question';
import type { Talk } from './talk';

/** What a message asks; `second` is another question of the same message. */
export interface Readings {
  readonly classification: Classification;
  readonly second?: Classification;
}

/** Of so many sentences each is heard where none is a question. */
const FEW_SENTENCES = 3;

/** Reads a message by its questions; where they say nothing, or name no topic, the whole of it is heard too. */
export function readMessage({ utterance, memory }: Talk, parts: Parts): Readings {
  const { cut, stripCourtesy } = parts.readers;
  const whole = readQuestion(utterance, memory, parts);
  const said = cut(utterance.text)
    .map(({ text, asks }) => ({ text: stripCourtesy(text).rest, asks }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const isWhole = said.length === 1 && said[0]?.text === utterance.text.trim();
  if (said.length === 0 || isWhole) return { classification: whole };
  const asking = said.filter(({ asks }) => asks);
  const heard = asking.length > 0 ? asking : said.length <= FEW_SENTENCES ? said : [];
  const questions = heard.map(({ text }) => ({ ...utterance, text }));
  return chooseReadings(whole, readInTurn(questions, memory, parts), parts);
}

/** Reads questions one after the other, each in the light of those before. */
function readInTurn(questions: readonly ScreenedUtterance[], memory: Memory, parts: Parts): readonly Classification[] {
  const readings: Classification[] = [];
  let known = memory;
  for (const question of questions) {
    const reading = readQuestion(question, known, parts);
    readings.push(reading);
    const [topic] = reading.topics;
    if (reading.verdict === 'sure')
      known = { ...known, intent: reading.best.intent, ...(topic !== undefined && { topic }) };
  }
  return readings;
}

/** The first sure reading, and a second one that asks something else; where none is sure, the surest of all. */
function chooseReadings(whole: Classification, readings: readonly Classification[], parts: Parts): Readings {
  const sure = readings.filter(({ verdict, best }) => verdict === 'sure' && !isCourtesy(best.intent));
  const [first, ...others] = sure;
  if (!first) {
    const best = [...readings].sort((a, b) => b.best.confidence - a.best.confidence)[0];
    const isBetter = best && (best.best.confidence >= whole.best.confidence || isCourtesy(whole.best.intent));
    return { classification: isBetter ? withTopics(best, whole.topics, parts) : whole };
  }
  const second = others.find((other) => asksElse(other, first));
  if (!second) return { classification: withTopics(first, whole.topics, parts) };
  return { classification: second.topics.length > 0 ? first : withTopics(first, whole.topics, parts), second };
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
