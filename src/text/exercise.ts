import type { Found } from './phrases';
import type { Trigger } from './trigger';
import type { Word } from './words';

/** No exercise is longer than this, in words. */
const LONGEST = 400;
/** Who says one of these speaks of themselves, whatever else they paste. */
const OWN = new Set('i im me my mine myself we us our ours ourselves'.split(' '));
/** "His wife brings him": relatives in an exercise belong to the patient. */
const PATIENTS_OWN = new Set('a an the his her their'.split(' '));

/**
 * Tells whether a message is an exercise: it asks as question banks and lecturers do ("which of the following"), and
 * nobody in it speaks of themselves or of their own people. In: its words, the triggers in them.
 */
export function isExercise(words: readonly Word[], found: readonly Found<Trigger>[]): boolean {
  if (words.length > LONGEST || !found.some(({ value }) => value.kind === 'exercise')) return false;
  const isOwnRelative = ({ value, from }: Found<Trigger>) =>
    value.kind === 'other' && !PATIENTS_OWN.has(words[from - 1]?.text ?? '');
  return !words.some(({ text }) => OWN.has(text)) && !found.some(isOwnRelative);
}
