import type { PlaceAsked } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { askedThings, tellsOf } from './asked-things';

/** Headings with figures and advice that hold for one part of the body and may not for another. */
const DIFFERS: ReadonlySet<IntentName> = new Set([
  'outlook',
  'effectiveness',
  'activity',
  'treatments',
  'medicines',
  'procedures',
  'without-drugs',
]);

/**
 * "AVN of the knee, will it collapse?": which texts tell of the part of the body that is asked about, and which only of
 * another, such as the hip. In: the text, the heading asked for, the parts of the body, the part that the talk is about.
 * Out: nothing where none is named or kept.
 */
export function placeAsked(
  text: string,
  intent: IntentName,
  placesAlike: readonly (readonly string[])[],
  kept?: string,
): PlaceAsked | undefined {
  if (!DIFFERS.has(intent)) return undefined;
  const named = new Set(askedThings(text, placesAlike).map(({ names }) => names));
  const asked = named.size > 0 ? named : new Set(placesAlike.filter(([first]) => first === kept));
  if (asked.size === 0) return undefined;
  const isOf = (told: string) => [...asked].some((names) => tellsOf(told, names));
  const isOfOthers = (told: string) => placesAlike.some((names) => !asked.has(names) && tellsOf(told, names));
  return {
    isOf,
    isOnlyOf: (told) => isOf(told) && !isOfOthers(told),
    isElsewhere: (told) => !isOf(told) && isOfOthers(told),
    ...(named.size === 0 && { isKept: true }),
  };
}
