import type { DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { askedThings, tellsOf } from '../readers/asked-things';
import { isOfChild } from '../readers/of-child';
import { placeAsked } from '../readers/of-place';
import type { Parts } from '../talk/parts';
import type { Talk } from '../talk/talk';

/**
 * How a dialog finds the step with what was asked about, where the message names a thing that answers are looked through
 * for, a child or a part of the body, and by what two things are compared. In: the intent, the talk, the parts. Out: what the turn of a dialog has of it.
 */
export function lookingFor(
  intent: IntentName,
  { utterance: { text } }: Talk,
  { readers: { words } }: Parts,
): Pick<DialogTurn, 'speaksOf' | 'place' | 'comparedBy'> {
  const lists = [words.particular, words.lookedFor, words.lookedForUnder.get(intent) ?? []];
  const things = lists.flatMap((list) => askedThings(text, list).map(({ names }) => names));
  const asked = isOfChild(text, words.ofChildren) ? [...things, words.ofChildren.words] : things;
  const place = placeAsked(text, intent, words.placesAlike);
  const [comparedBy] = [...words.comparedBy].find(([, names]) => tellsOf(text, names)) ?? [];
  return {
    ...(comparedBy !== undefined && { comparedBy }),
    ...(asked.length > 0 && { speaksOf: (told: string) => asked.some((names) => tellsOf(told, names)) }),
    ...(place && { place }),
  };
}
