import { isIntroduced, offersChoices, setsTask } from './exam-task';
import { triggerFinder } from './find-triggers';
import { onceFor } from './once';
import type { Found } from './phrases';
import { opensClause, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

/** Tells whether a message is an exercise, in which nobody is ill, or perhaps one. In: all of its words. */
export type IsExercise = (words: readonly Word[]) => 'exercise' | 'perhaps' | undefined;

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

/** Somebody in sight: "she is not breathing, most likely cause?" */
const POINTED_AT = new Set('he she him her his hers they them now today here this'.split(' '));
const OF_EXAMS = new Set(
  'following osce nclex usmle ukmla plab mcq mcqs exam exams question quiz flashcard flashcards vignette textbook novel story book statement answer choose select multiple single viva mock paper board lecture tutorial study scenario anki card audit'.split(
    ' ',
  ),
);

/**
 * Makes the reader of exercises: messages that ask as question banks and lecturers do ("which of the following", answers
 * A to D), and in which nobody speaks of themselves or of their own people; and of texts that are quoted to be worked on
 * or tell as an encyclopedia does, and in which there is nobody at all. In: the trigger phrases. Out: the reader; where
 * a single turn of phrase is all that makes it one, and somebody may be in sight, it says "perhaps".
 */
export function exerciseReader(triggers: readonly Trigger[]): IsExercise {
  const find = triggerFinder(triggers);
  return onceFor((words: readonly Word[]) => {
    if (words.length > LONGEST || words.some((_, at) => isPlea(words, at))) return undefined;
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
    const ofExams = cues.filter(({ value }) => value.kind === 'exercise');
    const isSet = offersChoices(words) || setsTask(words);
    if (ofExams.length > 0 || isSet) {
      if (says(OWN) || found.some((each) => isOwnRelative(each, words)) || words.some(isUnintroduced)) return undefined;
      return isSet || ofExams.length > 1 || isCase(words) || ofExams.some((cue) => isOfExamsAlone(cue, words))
        ? 'exercise'
        : 'perhaps';
    }
    const isNobody = ![OWN, SOMEBODY].some(says) && !found.some(({ value }) => value.kind === 'other');
    return cues.length > 0 && isNobody && !words.some((word, at) => isChild(word, at, words)) ? 'exercise' : undefined;
  });
}

/** "A 60-year-old man …", "most likely organism in meningitis": a case is introduced, or nothing told before it is asked. "Crushing chest pain. Most likely cause?" may be a cry. */
function isCase(words: readonly Word[]): boolean {
  if (isIntroduced(words)) return true;
  const isAged = words.some(({ text }, at) => text === 'old' && /^years?$/.test(words[at - 1]?.text ?? ''));
  const isOneQuestion = words.every(({ opens }, at) => at === 0 || !opens);
  return isAged || (isOneQuestion && !words.some(({ text }) => POINTED_AT.has(text)));
}

/** Cues that stand in no cry for help. */
function isOfExamsAlone({ from, to }: Found<Trigger>, words: readonly Word[]): boolean {
  return words.slice(from, to + 1).some(({ text }) => OF_EXAMS.has(text));
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
