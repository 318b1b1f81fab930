import type { Matches } from '../matcher/matches';
import type { ListNode } from '../rules/compile-rules';

/** Tells of matches, and of how many words they were made in, whether they stand in a note on a patient, as clinicians and students write them. */
export type IsPatientNote = (matches: Pick<Matches, 'has'>, words: number) => boolean;

/** A note is at least this long: "bp tablets and gout" is none, and "me 66f, osteoporosis" is somebody who says who asks. */
const LEAST_WORDS = 7;

/** Word lists that tell a note on a patient: an age with a sex, words of an examination; and who speaks of themselves. */
export const NOTE_LISTS = { age: 'note-age', word: 'note-word', self: 'first-person' } as const;

/**
 * Makes the test for notes on a patient: "67M, chest tightness 2 h, BP 140/80". Nobody who speaks of themselves or
 * their own writes so. Whoever pastes one asks about a case, so a question too many costs little, and one too few much.
 */
export function patientNotes(lists: readonly ListNode[]): IsPatientNote {
  const nodeOf = (wanted: string) => lists.find(({ name }) => name === wanted)?.node ?? -1;
  const [age, word, self] = [nodeOf(NOTE_LISTS.age), nodeOf(NOTE_LISTS.word), nodeOf(NOTE_LISTS.self)];
  const isThere = (node: number, matches: Pick<Matches, 'has'>) => node >= 0 && matches.has(node);
  return (matches, words) => {
    const isNote = words >= LEAST_WORDS && (isThere(age, matches) || isThere(word, matches));
    return isNote && self >= 0 && !isThere(self, matches);
  };
}
