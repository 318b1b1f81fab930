import type { Word } from './words';

const INTRODUCES = new Set(['a', 'an']);
const TASKS = new Set(
  'which explain describe name state calculate outline define discuss interpret identify'.split(' '),
);
/** "Why does the heart slow down?" is an exam question; "why is he blue?" is about a real person. */
const REASONS = new Set('does do did would must should might'.split(' '));
/** "A child is choking here, explain what to do" is happening now. */
const HAPPENING = new Set('here now just please help quickly quick urgent urgently'.split(' '));
/** "Which hospital?" does not set a task. */
const CARE = new Set('hospital hospitals number line doctor clinic department'.split(' '));
/** Labels of multiple-choice answers. "A" is left out because it is also an article. */
const CHOICES = ['b', 'c', 'd'];
/** "Chest pain, took vitamins B, C and D" offers no choices. */
const LETTERED = new Set(['vitamin', 'vitamins', 'hepatitis']);

/** True where a message opens with a case: "A man of 60". */
export function isIntroduced(words: readonly Word[]): boolean {
  return INTRODUCES.has(words[0]?.text ?? '');
}

/**
 * True where a case is introduced and a task is set: "A man of 60 … Which scan is needed?", "An infant … Explain why".
 */
export function setsTask(words: readonly Word[]): boolean {
  if (!isIntroduced(words) || words.some(({ text }) => HAPPENING.has(text))) return false;
  return words.some(({ opens, text }, at) => {
    const next = words[at + 1]?.text ?? '';
    if (!opens || at === 0) return false;
    if (TASKS.has(text) && !CARE.has(next)) return true;
    return text === 'why' && REASONS.has(next);
  });
}

/** True for a list of choices: "A. ECG B. CT C. ultrasound D. nothing". */
export function offersChoices(words: readonly Word[]): boolean {
  let next = 0;
  if (words.some(({ text }) => LETTERED.has(text))) return false;
  for (const { text } of words) if (text === CHOICES[next]) next += 1;
  return next === CHOICES.length;
}
