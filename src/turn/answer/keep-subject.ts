import type { DialogTurn } from '../../domain/dialog';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { findNamedThing } from '../readers/find-named-thing';
import { findThings } from '../readers/find-things';
import { isSmallTalk } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { keptBodyPart, searchedThingsIn } from './prepare-search';

/** Intents that may be asked in between without changing what the talk stays with. */
const KEEPS_THING: ReadonlySet<IntentName> = new Set(['questions-for-the-doctor', 'when-to-seek-care']);

/**
 * Keeps the thing that a question names as the subject of short follow-ups ("how long does it take?", about the scan)
 * until another is named or something else is asked. The same holds for what the answer was searched for and for the
 * part of the body that was named.
 *
 * @param left the memory that the turn leaves otherwise
 * @param turn the turn of the dialog
 * @param isAnswered true if a page answered
 * @param talk the talk as it was before the answer
 * @returns the memory with all three
 */
export function keepSubject(
  left: Memory,
  { intent, topics }: DialogTurn,
  isAnswered: boolean,
  { utterance: { text }, memory }: ScreenedTurn,
  { readers: { words, readOwnWordsFor } }: Knowledge,
): Memory {
  const { thing: _thing, lookedFor: _found, place: _place, ...rest } = left;
  const isSame =
    topics.length === 0 && (KEEPS_THING.has(intent) || isSmallTalk(intent) || !isAnswered || intent === memory.intent);
  const [occasion] = isAnswered ? [] : readOwnWordsFor(text);
  const heading = isAnswered && topics.length === 0 ? (left.shown?.heading ?? intent) : intent;
  const whole = [intent, heading].find((each) => words.things.has(each));
  const spoken = whole ?? findNamedThing(text, words);
  const named = whole ?? (words.things.get(spoken ?? '')?.after.has(intent) ? spoken : undefined);
  const thing = occasion ?? named ?? (isSame ? memory.thing : undefined);
  const found = searchedThingsIn(text, intent, words).flatMap(([first]) => first ?? []);
  const lookedFor = found.length > 0 ? found : isSame ? memory.lookedFor : undefined;
  const [placeNamed] = findThings(text, words.placesAlike).map(({ names: [first] }) => first);
  const place = placeNamed ?? keptBodyPart(topics, memory);
  return {
    ...rest,
    ...(thing !== undefined && { thing }),
    ...(lookedFor && { lookedFor }),
    ...(place !== undefined && { place }),
  };
}
