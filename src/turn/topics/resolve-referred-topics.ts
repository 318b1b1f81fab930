import type { FollowWords } from '../../domain/follow-words';
import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { findShownTopics } from './find-shown-topics';
import { nameStems } from './page-names';

/** How many words after "the second" decide whether it counts in a list; "the second trimester" does not. */
const LOOKAHEAD = 1;

/** Ordinals and the positions that they mean, from `shared/talk.yml`. */
type Ordinals = Readonly<Record<string, number>>;

/**
 * Finds the topics that a message refers to without naming them: "the other one", "how soon does the second one work".
 * @returns no topics if the message refers to nothing of the kind
 */
export function resolveReferredTopics(
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
  if (words.other.some((phrase) => containsPhrase(said, phrase.split(' ')))) return otherTopic(memory);
  if (words.firstThing.some((phrase) => containsPhrase(said, phrase.split(' '))))
    return (memory.recent ?? []).slice(-1);
  const isPair = (memory.sideBySide ?? []).length > 1;
  const place = ordinalIn(heads, ordinals, words, isPair) ?? ordinalIn(said, ordinals, words, isPair);
  const shown = isPair || !mayDescribe(said, place, words) ? [] : findShownTopics(question, memory, knowledge);
  const list = shown.length > 1 ? shown : countableTopics(memory);
  const topic = place === undefined ? undefined : list.at(place > 0 ? place - 1 : place);
  return topic === undefined ? describedTopic(said, memory, shown, library, words) : [topic];
}

/** True for "the last one" and "the cement one". Only then are the topics of the section shown last looked up. */
function mayDescribe(said: readonly string[], place: number | undefined, { counted }: FollowWords): boolean {
  return place !== undefined || said.some((word, at) => at > 1 && counted.has(word));
}

/**
 * Resolves "the foot one" and "that cement thing": among the topics named, offered, shown or talked about, the only one
 * whose names contain that word.
 */
function describedTopic(
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
    return page !== undefined && !library.packs.includes(topic) && nameStems(page).has(word);
  });
  return fits.length === 1 ? fits : [];
}

/**
 * Resolves "the other one": of two compared topics, the one that is not current; otherwise the topic before the current
 * one.
 */
function otherTopic({ topic, sideBySide = [], recent = [] }: Memory): readonly TopicName[] {
  const other =
    sideBySide.length > 1 ? sideBySide.find((each) => each !== topic) : recent.find((each) => each !== topic);
  return other === undefined ? [] : [other];
}

/**
 * The list that "the second one" counts in: topics that were compared, otherwise those that were offered, otherwise
 * those talked about, oldest first.
 */
function countableTopics({ sideBySide = [], offered, recent = [] }: Memory): readonly TopicName[] {
  if (sideBySide.length > 1) return sideBySide;
  const topics = offered.flatMap(({ topic }) => (topic === undefined ? [] : [topic]));
  return new Set(topics).size > 1 ? topics : [...recent].reverse();
}

/**
 * Finds an ordinal that stands for a topic. If two topics were compared, "the second week" still means one of them,
 * unless the next word is a health term or a body part.
 */
function ordinalIn(
  said: readonly string[],
  ordinals: Ordinals,
  { questions, counted, fragments, whereOrWho }: FollowWords,
  isPair: boolean,
): number | undefined {
  const isThing = (word: string) => fragments.has(stem(word)) || whereOrWho.has(stem(word));
  for (const [at, word] of said.entries()) {
    const place = ordinals[word];
    const next = said[at + LOOKAHEAD];
    if (place === undefined || said[at - 1] !== 'the') continue;
    if (next === undefined || counted.has(next) || questions.verbs.has(next) || (isPair && !isThing(next)))
      return place;
  }
  return undefined;
}

/** True if a phrase stands in the text; one without the word "one" counts only at its end. */
function containsPhrase(said: readonly string[], phrase: readonly string[]): boolean {
  return said.some(
    (_, at) =>
      phrase.every((word, step) => said[at + step] === word) &&
      (phrase.includes('one') || said[at + phrase.length] === undefined),
  );
}
