import type { Matches } from '../matcher/matches';
import type { ListNode } from '../rules/compile-rules';

/**
 * Tells whether a text is a note on a patient, as clinicians and students write them.
 * @param words the number of its words
 */
export type IsPatientNote = (matches: Pick<Matches, 'has'>, words: number) => boolean;

/** A note has at least so many words. "Bp tablets and gout" is none, and "me 66f, osteoporosis" only says who asks. */
const LEAST_WORDS = 7;

/**
 * The word lists that tell a note on a patient: an age with a sex, and words of an examination. Whoever speaks of
 * themselves writes none.
 */
export const NOTE_LISTS = { age: 'note-age', word: 'note-word', self: 'first-person' } as const;

/**
 * Makes the test for notes on a patient: "67M, chest tightness 2 h, BP 140/80". Nobody writes like that about
 * themselves or their family. Whoever pastes such a note asks about a case, so an unneeded question costs little, and a
 * missing one a lot.
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
