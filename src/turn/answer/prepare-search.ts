import type { DialogTurn } from '../../domain/dialog';
import type { FollowWords } from '../../domain/follow-words';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { findPlaceAsked } from '../readers/find-place-asked';
import { findThings, mentionsThing } from '../readers/find-things';
import { OUTLOOK } from '../readers/intent-groups';
import { mentionsChild } from '../readers/mentions-child';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { stripLeadIn } from '../topics/strip-lead-in';
import { thingsOfFacts } from './told-facts-first';

/** A longer message says itself what it is about, unless it leans on the question before. */
const FEW_WORDS = 4;

/**
 * The things of the content that a text names and that an answer under a heading is searched for, each with all its
 * names.
 */
export function searchedThingsIn(text: string, intent: IntentName, words: FollowWords): readonly (readonly string[])[] {
  return searchListsFor(intent, words).flatMap((list) => findThings(text, list).map(({ names }) => names));
}

/** The lists of things that an answer under a heading is searched for. */
export function searchListsFor(intent: IntentName, words: FollowWords) {
  return [words.particular, words.lookedFor, words.lookedForUnder.get(intent) ?? []];
}

/**
 * Prepares the search for the step that covers what was asked about: a thing of the content, a child, or a part of the
 * body that the message names, and the heading by which two things are compared. A follow-up such as "and on crutches?"
 * keeps the thing that was asked about before.
 *
 * @param topics the topics that the message names
 * @returns the fields of the dialog's turn that hold the search
 */
export function prepareSearch(
  intent: IntentName,
  topics: readonly TopicName[],
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Pick<DialogTurn, 'speaksOf' | 'place' | 'comparedBy'> {
  const { utterance, memory } = talk;
  const { text } = utterance;
  const { words } = knowledge.readers;
  const named = searchedThingsIn(text, intent, words);
  const isSame = topics.every((topic) => topic === memory.topic) && intent === memory.intent;
  const isCarried = isSame && (plainWords(text).length <= FEW_WORDS || stripLeadIn(text, knowledge).isLeaning);
  const kept = isCarried && named.length === 0 ? new Set(memory.lookedFor) : new Set<string>();
  const carried = searchListsFor(intent, words).flatMap((list) => list.filter(([first = '']) => kept.has(first)));
  const things = [...named, ...carried];
  const without = intent === OUTLOOK && knowledge.readers.isRefusing(text) ? [words.untreated] : [];
  const ofChild = mentionsChild(text, words.ofChildren) ? [words.ofChildren.words] : [];
  const ofFacts = named.length > 0 ? [] : thingsOfFacts(intent, talk, knowledge);
  const asked = [...things, ...without, ...ofChild, ...ofFacts];
  const place = findPlaceAsked(text, intent, words.placesAlike, keptBodyPart(topics, memory));
  const [comparedBy] = [...words.comparedBy].find(([, names]) => mentionsThing(text, names)) ?? [];
  return {
    ...(comparedBy !== undefined && { comparedBy }),
    ...(asked.length > 0 && { speaksOf: (told: string) => asked.some((names) => mentionsThing(told, names)) }),
    ...(place && { place }),
  };
}

/**
 * "My knee has it. How long does it last?": the part of the body that was named is kept while no other topic is named.
 */
export function keptBodyPart(topics: readonly TopicName[], { topic, place }: Memory): string | undefined {
  return topics.every((each) => each === topic) ? place : undefined;
}
