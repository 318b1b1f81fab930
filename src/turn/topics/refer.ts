import type { FollowWords } from '../../domain/follow-words';
import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { stemsOfNames } from './page-stems';
import { shownTopics } from './shown-topics';

/** Words behind "the second" that do not make it something else than one of a list ("the second trimester"). */
const REACH_OF_PLACE = 1;

/** How people count in a list, from `shared/talk.yml`. */
type Ordinals = Readonly<Record<string, number>>;

/**
 * The topics that a message means without naming them: "the other one", "how soon does the second one work". In: the
 * message, what is remembered, the knowledge. Out: topics; none where it means nothing of the kind.
 */
export function referredTopics(
  question: ScreenedUtterance,
  memory: Memory,
  knowledge: Knowledge,
): readonly TopicName[] {
  const { library, talkWords } = knowledge;
  const { ordinals } = talkWords;
  const { words } = knowledge.readers;
  const { text } = question;
  const said = plainWords(text);
  const heads = plainWords(text.split(/[,;:–—]/)[0] ?? '');
  if (words.other.some((phrase) => holds(said, phrase.split(' ')))) return otherThan(memory);
  if (words.firstThing.some((phrase) => holds(said, phrase.split(' ')))) return (memory.recent ?? []).slice(-1);
  const isPair = (memory.sideBySide ?? []).length > 1;
  const place = placeIn(heads, ordinals, words, isPair) ?? placeIn(said, ordinals, words, isPair);
  const shown = isPair || !mayDescribe(said, place, words) ? [] : shownTopics(question, memory, knowledge);
  const list = shown.length > 1 ? shown : listed(memory);
  const topic = place === undefined ? undefined : list.at(place > 0 ? place - 1 : place);
  return topic === undefined ? described(said, memory, shown, library, words) : [topic];
}

/** "The last one", "the cement one": only then is what was shown read for the topics that it lists. */
function mayDescribe(said: readonly string[], place: number | undefined, { counted }: FollowWords): boolean {
  return place !== undefined || said.some((word, at) => at > 1 && counted.has(word));
}

/** "The foot one", "that cement thing": of what was named, offered or talked of, the one that has such a word in its names. */
function described(
  said: readonly string[],
  { sideBySide = [], offered, recent = [] }: Memory,
  shown: readonly TopicName[],
  library: Library,
  { counted, small }: FollowWords,
): readonly TopicName[] {
  const known = new Set([...sideBySide, ...shown, ...recent, ...offered.flatMap(({ topic }) => topic ?? [])]);
  const at = said.findIndex(
    (word, place) => place > 1 && counted.has(word) && small.has(word) && !small.has(said[place - 1] ?? ''),
  );
  if (at < 0) return [];
  const word = stem(said[at - 1] ?? '');
  const fits = [...known].filter((topic) => {
    const page = library.page(topic);
    return page !== undefined && !library.packs.includes(topic) && stemsOfNames(page).has(word);
  });
  return fits.length === 1 ? fits : [];
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

/** Where two things were set side by side, "the second" is one of them before whatever is no thing of health ("the second week"). */
function placeIn(
  said: readonly string[],
  ordinals: Ordinals,
  { questions, counted, fragments, whereOrWho }: FollowWords,
  isPair: boolean,
): number | undefined {
  const isThing = (word: string) => fragments.has(stem(word)) || whereOrWho.has(stem(word));
  for (const [at, word] of said.entries()) {
    const place = ordinals[word];
    const next = said[at + REACH_OF_PLACE];
    if (place === undefined || said[at - 1] !== 'the') continue;
    if (next === undefined || counted.has(next) || questions.verbs.has(next) || (isPair && !isThing(next)))
      return place;
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
