import type { PlaceAsked } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { findThings, mentionsThing } from './find-things';

/** Headings with figures and advice that hold for one part of the body and may not hold for another. */
export const PLACE_DEPENDENT_HEADINGS: ReadonlySet<IntentName> = new Set([
  'outlook',
  'effectiveness',
  'activity',
  'treatments',
  'medicines',
  'procedures',
  'without-drugs',
]);

/**
 * For a question about a part of the body ("AVN of the knee, will it collapse?"), tells which texts are about that part
 * and which are only about another one, such as the hip.
 *
 * @param intent the heading that is asked for
 * @param placesAlike the parts of the body, each with all its names
 * @param kept the part that the talk is about
 * @returns nothing if no part is named or kept
 */
export function findPlaceAsked(
  text: string,
  intent: IntentName,
  placesAlike: readonly (readonly string[])[],
  kept?: string,
): PlaceAsked | undefined {
  if (!PLACE_DEPENDENT_HEADINGS.has(intent)) return undefined;
  const named = new Set(findThings(text, placesAlike).map(({ names }) => names));
  const asked = named.size > 0 ? named : new Set(placesAlike.filter(([first]) => first === kept));
  if (asked.size === 0) return undefined;
  const isOf = (told: string) => [...asked].some((names) => mentionsThing(told, names));
  const isOfOthers = (told: string) => placesAlike.some((names) => !asked.has(names) && mentionsThing(told, names));
  return {
    isOf,
    isOnlyOf: (told) => isOf(told) && !isOfOthers(told),
    isElsewhere: (told) => !isOf(told) && isOfOthers(told),
    ...(named.size === 0 && { isKept: true }),
  };
}
