import type { DialogTurn } from '../../domain/dialog';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { askedThings } from '../readers/asked-things';
import { isSmallTalk } from '../readers/intent-groups';
import { thingNamed } from '../readers/thing-named';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { keptPlace, thingsIn } from './looking-for';

/** What may be asked in between. */
const STAYS: ReadonlySet<IntentName> = new Set(['questions-for-the-doctor', 'when-to-seek-care']);

/**
 * The thing that a question names stays what short questions are about ("how long does it take?", of the scan), until
 * another is named or something else is asked; so does what the answer was looked through for. In: what is to be
 * remembered, the turn of the dialog, whether a page answered, the talk as it was, the knowledge. Out: the memory with both.
 */
export function stayingWith(
  left: Memory,
  { intent, topics }: DialogTurn,
  isAnswered: boolean,
  { utterance: { text }, memory }: ScreenedTurn,
  { readers: { words, readOwnWordsFor } }: Knowledge,
): Memory {
  const { thing: _thing, lookedFor: _found, place: _place, ...rest } = left;
  const isSame =
    topics.length === 0 && (STAYS.has(intent) || isSmallTalk(intent) || !isAnswered || intent === memory.intent);
  const [occasion] = isAnswered ? [] : readOwnWordsFor(text);
  const heading = isAnswered && topics.length === 0 ? (left.shown?.heading ?? intent) : intent;
  const whole = [intent, heading].find((each) => words.things.has(each));
  const spoken = whole ?? thingNamed(text, words);
  const named = whole ?? (words.things.get(spoken ?? '')?.after.has(intent) ? spoken : undefined);
  const thing = occasion ?? named ?? (isSame ? memory.thing : undefined);
  const found = thingsIn(text, intent, words).flatMap(([first]) => first ?? []);
  const lookedFor = found.length > 0 ? found : isSame ? memory.lookedFor : undefined;
  const [placeNamed] = askedThings(text, words.placesAlike).map(({ names: [first] }) => first);
  const place = placeNamed ?? keptPlace(topics, memory);
  return {
    ...rest,
    ...(thing !== undefined && { thing }),
    ...(lookedFor && { lookedFor }),
    ...(place !== undefined && { place }),
  };
}
