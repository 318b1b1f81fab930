import type { FollowWords } from '../domain/follow-words';
import type { Memory } from '../domain/memory';
import type { TopicName } from '../domain/names';
import { plainWords } from './plain-words';
import type { TalkReaders } from './talk-readers';

/** Words behind "the second" that do not make it something else than one of a list ("the second trimester"). */
const REACH_OF_PLACE = 1;

/** How people count in a list, from `shared/talk.yml`. */
type Ordinals = Readonly<Record<string, number>>;

/**
 * The topics that a message means without naming them: "the other one", "how soon does the second one work". In: the
 * message, what is remembered, the words. Out: topics; none where it means nothing of the kind.
 */
export function referredTopics(
  text: string,
  memory: Memory,
  ordinals: Ordinals,
  { words }: TalkReaders,
): readonly TopicName[] {
  const said = plainWords(text);
  if (words.other.some((phrase) => holds(said, phrase.split(' ')))) return otherThan(memory);
  const list = listed(memory);
  const place = placeIn(said, ordinals, words);
  const topic = place === undefined ? undefined : list.at(place > 0 ? place - 1 : place);
  return topic === undefined ? [] : [topic];
}

/** Of two topics that were set side by side, the one not talked of last; else the one talked of before. */
function otherThan({ topic, sideBySide = [], recent = [] }: Memory): readonly TopicName[] {
  const other =
    sideBySide.length > 1 ? sideBySide.find((each) => each !== topic) : recent.find((each) => each !== topic);
  return other === undefined ? [] : [other];
}

/** What "the second one" may count in: topics that were named together, else those that were offered, else those talked of in their order. */
function listed({ sideBySide = [], offered, recent = [] }: Memory): readonly TopicName[] {
  if (sideBySide.length > 1) return sideBySide;
  const topics = offered.flatMap(({ topic }) => (topic === undefined ? [] : [topic]));
  return new Set(topics).size > 1 ? topics : [...recent].reverse();
}

function placeIn(said: readonly string[], ordinals: Ordinals, { questions, counted }: FollowWords): number | undefined {
  for (const [at, word] of said.entries()) {
    const place = ordinals[word];
    const next = said[at + REACH_OF_PLACE];
    if (place === undefined || said[at - 1] !== 'the') continue;
    if (next === undefined || counted.has(next) || questions.verbs.has(next)) return place;
  }
  return undefined;
}

function holds(said: readonly string[], phrase: readonly string[]): boolean {
  return said.some(
    (_, at) =>
      phrase.every((word, step) => said[at + step] === word) &&
      (phrase.includes('one') || said[at + phrase.length] === undefined),
  );
}
