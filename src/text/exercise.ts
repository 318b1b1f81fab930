import { triggerFinder } from './find-triggers';
import { onceFor } from './once';
import type { Found } from './phrases';
import { opensClause, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

/** Tells whether a message is an exercise, in which nobody is ill. In: all of its words. */
export type IsExercise = (words: readonly Word[]) => boolean;

/** No exercise is longer than this, in words. */
const LONGEST = 400;
/** What makes a message an exercise, or a text that is only worked on. */
const CUES: ReadonlySet<TriggerKind> = new Set(['exercise', 'quoted']);
/** Who says one of these speaks of themselves, whatever else they paste. */
const OWN = new Set('i im ive me my mine myself we us our ours ourselves'.split(' '));
/** A notice and an encyclopedia tell of nobody: where one of these stands, somebody does. */
const SOMEBODY = new Set('he she him her his hers they them there here just'.split(' '));
/** "Son has a rash": a child whom nobody introduces is the writer's own. */
const CHILDREN = new Set('son daughter toddler kid kiddo baby'.split(' '));
/** "Client is blue", "someone collapsed": an exercise introduces who is ill, and who stands beside them does not. */
const UNINTRODUCED = new Set([...CHILDREN, ...'client resident someone somebody stranger'.split(' ')]);
/** "His wife brings him": relatives in an exercise belong to the patient, and "your baby" on a leaflet to its readers. */
const OF_THE_PATIENT = new Set('a an the his her their your'.split(' '));
const INTRODUCES = new Set(['a', 'an']);
const TASKS = new Set(
  'which explain describe name state calculate outline define discuss interpret identify'.split(' '),
);
/** "Why does the heart slow down?" is asked in exams, and "why is he blue?" of somebody. */
const REASONS = new Set('does do did would must should might'.split(' '));
/** "A child is choking here, explain what to do" is happening. */
const HAPPENING = new Set('here now just please help quickly quick urgent urgently'.split(' '));
/** "Which hospital?" is no task. */
const CARE = new Set('hospital hospitals number line doctor clinic department'.split(' '));
/** Answers to choose from. The first is no sign: "a" is an article. */
const CHOICES = ['b', 'c', 'd'];

/**
 * Makes the reader of exercises: messages that ask as question banks and lecturers do ("which of the following", answers
 * A to D), and in which nobody speaks of themselves or of their own people; and of texts that are quoted to be worked on
 * or tell as an encyclopedia does, and in which there is nobody at all. In: the trigger phrases. Out: the reader.
 */
export function exerciseReader(triggers: readonly Trigger[]): IsExercise {
  const find = triggerFinder(triggers);
  return onceFor((words: readonly Word[]) => {
    if (words.length > LONGEST || words.some((_, at) => isPlea(words, at))) return false;
    const found = find(words, { from: 0, to: words.length });
    const cues = found.filter(({ value }) => CUES.has(value.kind));
    const says = (these: ReadonlySet<string>) =>
      words.some(
        ({ text }, at) =>
          these.has(text) &&
          !isNumeral(words, at) &&
          !isAge(words, at) &&
          !isOfStudent(words, at) &&
          !belongsTo(cues, words, at),
      );
    if (cues.some(({ value }) => value.kind === 'exercise') || offersChoices(words) || setsTask(words))
      return !says(OWN) && !found.some((each) => isOwnRelative(each, words)) && !words.some(isUnintroduced);
    const isNobody = ![OWN, SOMEBODY].some(says) && !found.some(({ value }) => value.kind === 'other');
    return cues.length > 0 && isNobody && !words.some((word, at) => isChild(word, at, words));
  });
}

/** "Leads II and III" are read as "i i". */
function isNumeral(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'i' && (words[at - 1]?.text === 'i' || words[at + 1]?.text === 'i');
}

/** "I put cord compression", "test me": who does an exercise speaks of the exercise. */
function isOfStudent(words: readonly Word[], at: number): boolean {
  const [before, text, next, second] = [-1, 0, 1, 2].map((away) => words[at + away]?.text ?? '');
  if (text === 'me') return EXAMINES.has(before ?? '');
  return (
    text === 'i' && (STUDIES.has(next ?? '') || (/^(have|am|would)$/.test(next ?? '') && STUDIES.has(second ?? '')))
  );
}

const EXAMINES = new Set('test quiz examine teach give show tell'.split(' '));
const STUDIES = new Set(
  'put read answered chose choose picked ticked guessed guess wrote narrowed revise revising study studying learn learning teach teaching'.split(
    ' ',
  ),
);

/** "Our noticeboard text": words of a cue speak of nobody, nor does "my" before one. */
function belongsTo(cues: readonly Found<Trigger>[], words: readonly Word[], at: number): boolean {
  const isOwner = /^(my|our)$/.test(words[at]?.text ?? '');
  return cues.some(({ from, to }) => (at >= from && at <= to) || (isOwner && at + 1 === from));
}

function isOwnRelative({ value, from }: Found<Trigger>, words: readonly Word[]): boolean {
  return value.kind === 'other' && !OF_THE_PATIENT.has(words[from - 1]?.text ?? '');
}

function isUnintroduced({ text }: Word, at: number, words: readonly Word[]): boolean {
  return UNINTRODUCED.has(text) && opensClause(words, at);
}

/** Of a notice, "your baby" and "a child" are anybody's. */
function isChild({ text }: Word, at: number, words: readonly Word[]): boolean {
  return CHILDREN.has(text) && !OF_THE_PATIENT.has(words[at - 1]?.text ?? '');
}

/** "A man in his 40s": an age is nobody's. */
function isAge(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === 'in' && words[at + 1]?.number !== undefined;
}

/** "Please help": nobody writes that beside an exercise or a notice. */
function isPlea(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'help' && (opensClause(words, at) || words[at - 1]?.text === 'please');
}

/** "A man of 60 … Which scan is needed?", "An infant … Explain why": a case is introduced, and a task is set. */
function setsTask(words: readonly Word[]): boolean {
  if (!INTRODUCES.has(words[0]?.text ?? '') || words.some(({ text }) => HAPPENING.has(text))) return false;
  return words.some(({ opens, text }, at) => {
    const next = words[at + 1]?.text ?? '';
    if (!opens || at === 0) return false;
    if (TASKS.has(text) && !CARE.has(next)) return true;
    return text === 'why' && REASONS.has(next);
  });
}

function offersChoices(words: readonly Word[]): boolean {
  let next = 0;
  for (const { text } of words) if (text === CHOICES[next]) next += 1;
  return next === CHOICES.length;
}
