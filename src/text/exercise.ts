import { triggerFinder } from './find-triggers';
import { keptWith } from './kept-with';
import type { Found } from './phrases';
import type { Trigger } from './trigger';
import type { Word } from './words';

/** Tells whether a message is an exercise, in which nobody is ill. In: all of its words. */
export type IsExercise = (words: readonly Word[]) => boolean;

/** No exercise is longer than this, in words. */
const LONGEST = 400;
/** Who says one of these speaks of themselves, whatever else they paste. */
const OWN = new Set('i im ive me my mine myself we us our ours ourselves'.split(' '));
/** "His wife brings him": relatives in an exercise belong to the patient. */
const OF_THE_PATIENT = new Set('a an the his her their'.split(' '));
/** Answers to choose from. The first is no sign: "a" is an article. */
const CHOICES = ['b', 'c', 'd'];

/**
 * Makes the reader of exercises: messages that ask as question banks and lecturers do ("which of the following", answers
 * A to D), and in which nobody speaks of themselves or of their own people. In: the trigger phrases. Out: the reader.
 */
export function exerciseReader(triggers: readonly Trigger[]): IsExercise {
  const find = triggerFinder(triggers);
  const known = keptWith<readonly Word[], { readonly is: boolean }>();
  const read = (words: readonly Word[]) => {
    if (words.length > LONGEST || words.some(isOwn)) return false;
    const found = find(words, { from: 0, to: words.length });
    return (found.some(isPosed) || offersChoices(words)) && !found.some((each) => isOwnRelative(each, words));
  };
  return (words) => {
    const before = known.get(words);
    if (before) return before.is;
    const is = read(words);
    known.set(words, { is });
    return is;
  };
}

/** The numeral of "leads II and III" is read as "i i". */
function isOwn({ text }: Word, at: number, words: readonly Word[]): boolean {
  return OWN.has(text) && !(text === 'i' && (words[at - 1]?.text === 'i' || words[at + 1]?.text === 'i'));
}

function isPosed({ value }: Found<Trigger>): boolean {
  return value.kind === 'exercise';
}

function isOwnRelative({ value, from }: Found<Trigger>, words: readonly Word[]): boolean {
  return value.kind === 'other' && !OF_THE_PATIENT.has(words[from - 1]?.text ?? '');
}

function offersChoices(words: readonly Word[]): boolean {
  let next = 0;
  for (const { text } of words) if (text === CHOICES[next]) next += 1;
  return next === CHOICES.length;
}
