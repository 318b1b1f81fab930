import type { Classification } from '../domain/classification';
import type { Meaning, TopicName } from '../domain/names';
import type { Suggestion } from '../domain/reply';
import type { ScreenedUtterance } from '../domain/utterance';
import { isCourtesy } from './intent-groups';
import { declineOther } from './other-illness';
import type { Parts } from './parts';
import { readQuestion } from './read-question';
import type { Talk } from './talk';

/** What a message means, and how it was found out; `second` is another question of the same message. */
export type Understood =
  | { readonly how: 'chosen'; readonly meaning: Meaning }
  | { readonly how: 'classified'; readonly classification: Classification; readonly second?: Classification }
  | { readonly how: 'empty' };

/** Finds out what a message means: a button that was offered, "the second one", or else what is asked in it. */
export function understand(talk: Talk, parts: Parts): Understood {
  const text = plain(talk.utterance.text);
  if (text === '') return { how: 'empty' };
  const chosen = choose(text, talk.memory.offered, parts);
  if (chosen)
    return {
      how: 'chosen',
      meaning: { intent: chosen.intent, ...(chosen.topic !== undefined && { topic: chosen.topic }) },
    };
  const { classification, ...second } = readMessage(talk, parts);
  return {
    how: 'classified',
    classification: declineOther(classification, talk.utterance.text, talk.memory, parts),
    ...second,
  };
}

/** A message is read by its questions; where they say nothing, or name no topic, the whole of it is heard too. */
function readMessage(
  { utterance, memory }: Talk,
  parts: Parts,
): { readonly classification: Classification; readonly second?: Classification } {
  const { cut, stripCourtesy } = parts.readers;
  const pieces = cut(utterance.text);
  const whole = readQuestion(utterance, memory, parts);
  const said = pieces.map(({ text, asks }) => ({ ...stripCourtesy(text), asks })).filter(({ rest }) => rest !== '');
  const isWhole = said.length === 1 && said[0]?.rest === utterance.text.trim();
  const [only] = said;
  if (!only || isWhole) return { classification: whole };
  const asking = said.filter(({ asks }) => asks);
  const questions = asking.length > 0 ? asking : said.length === 1 ? [only] : [];
  const readings = questions.map(({ rest }) => readQuestion(narrowed(utterance, rest), memory, parts));
  return chooseReadings(whole, readings);
}

/** The surest reading first found, and a second one that asks something else. */
function chooseReadings(whole: Classification, readings: readonly Classification[]) {
  const sure = readings.filter(({ verdict, best }) => verdict === 'sure' && !isCourtesy(best.intent));
  const [first, ...others] = sure;
  if (!first) {
    const best = [...readings].sort((a, b) => b.best.confidence - a.best.confidence)[0];
    const isBetter = best && (best.best.confidence >= whole.best.confidence || isCourtesy(whole.best.intent));
    return { classification: isBetter ? withTopics(best, whole.topics) : whole };
  }
  const second = others.find((other) => asksElse(other, first));
  if (!second) return { classification: withTopics(first, whole.topics) };
  return { classification: second.topics.length > 0 ? first : withTopics(first, whole.topics), second };
}

/** Another intent, or the same of another topic. */
function asksElse(other: Classification, first: Classification): boolean {
  return other.best.intent !== first.best.intent || (other.topics.length > 0 && other.topics[0] !== first.topics[0]);
}

function withTopics(reading: Classification, topics: readonly TopicName[]): Classification {
  return reading.topics.length > 0 ? reading : { ...reading, topics };
}

function narrowed(utterance: ScreenedUtterance, text: string): ScreenedUtterance {
  return { ...utterance, text };
}

/** The topics that a meaning names. */
export function topicsOf(understood: Understood): readonly TopicName[] {
  if (understood.how === 'classified') return understood.classification.topics;
  return understood.how === 'chosen' && understood.meaning.topic !== undefined ? [understood.meaning.topic] : [];
}

function choose(text: string, offered: readonly Suggestion[], { talkWords }: Parts): Suggestion | undefined {
  const exact = offered.find((each) => plain(each.say) === text);
  if (exact || offered.length === 0) return exact;
  if (talkWords.yes.includes(text)) return offered[0];
  const words = text.split(' ').filter((word) => !/^(the|one|number|option|please|choice)$/.test(word));
  const place = words.length === 1 ? talkWords.ordinals[words[0] ?? ''] : undefined;
  return place === undefined ? undefined : offered.at(place > 0 ? place - 1 : place);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
