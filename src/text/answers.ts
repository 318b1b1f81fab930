import type { Found } from './phrases';
import { opensClause, type Place, stands, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

const SOMEBODY: ReadonlySet<TriggerKind> = new Set(['subject', 'personal']);
/** How many words before a symptom we look, within its clause, for somebody who has it. */
const LOOKED_BACK = 6;

/**
 * People answer questions that they, or a nurse, have just asked: "Chest pain? No.", "swelling yes, fever no".
 * A "no" that goes on ("chest pain, no fever") is not an answer.
 * @returns true where a "no" that stands alone answers for the symptom
 */
export function isAnsweredNo(place: Place): boolean {
  const { span, words } = place;
  const near = words[span.to + 1]?.opens ? place.nearby() : place.near;
  const answer = near.find(({ value, from }) => value.kind === 'answer' && from === span.to + 1);
  if (!answer || (isSaidOfSomebody(place) && !asksOneself(place))) return false;
  return standsAlone(answer, words, near) || (words[answer.from]?.opens === true && isReassuring(answer, near));
}

function standsAlone({ to }: Found<Trigger>, words: readonly Word[], near: readonly Found<Trigger>[]): boolean {
  return opensClause(words, to + 1) || near.some(({ value, from }) => value.kind === 'stop' && from === to + 1);
}

/** In "Nah, all good" the rest of the sentence is an answer too. */
function isReassuring({ to }: Found<Trigger>, near: readonly Found<Trigger>[]): boolean {
  return near.some(({ value, from }) => value.kind === 'answer' && from === to + 1);
}

const ASKS_ONESELF = /^(do i (have|feel|get)|have i|am i|did i (have|feel|get)|is there|any)\b/;

function asksOneself({ span, words }: Place): boolean {
  let from = span.from;
  while (from > 0 && from > span.from - LOOKED_BACK && !opensClause(words, from)) from -= 1;
  return ASKS_ONESELF.test(
    words
      .slice(from, from + 3)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** True where the clause names a person before the symptom ends: "I have chest pain", "my chest hurts". */
export function isSaidOfSomebody({ span, words, near }: Place): boolean {
  let from = span.from;
  while (from > 0 && from > span.from - LOOKED_BACK && !opensClause(words, from)) from -= 1;
  return stands(SOMEBODY, near, from, span.to);
}
