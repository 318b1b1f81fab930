import { isIntroduced, offersChoices, setsTask } from './exam-task';
import { triggerFinder } from './find-triggers';
import { onceFor } from './once';
import type { Found } from './phrases';
import { opensClause, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

/** Tells from all the words of a message whether it is an exercise, in which nobody is ill, or perhaps one. */
export type IsExercise = (words: readonly Word[]) => 'exercise' | 'perhaps' | undefined;

/** An exercise has at most this many words. */
const LONGEST = 400;
/** Phrases that mark an exercise, or a text that is only quoted to be worked on. */
const CUES: ReadonlySet<TriggerKind> = new Set(['exercise', 'quoted']);
/** Whoever uses one of these words is speaking of themselves, whatever else they paste. */
const OWN = new Set('i im ive me my mine myself we us our ours ourselves'.split(' '));
/** Notices and encyclopedias are not about anybody in particular. A text with one of these words is. */
const SOMEBODY = new Set('he she him her his hers they them there here just'.split(' '));
/** "Son has a rash": a child who was not introduced is the writer's own. */
const CHILDREN = new Set('son daughter toddler kid kiddo baby'.split(' '));
/** "Client is blue", "someone collapsed": an exercise introduces its patient; a bystander does not. */
const UNINTRODUCED = new Set([...CHILDREN, ...'client resident someone somebody stranger'.split(' ')]);
/**
 * "His wife brings him": relatives in an exercise belong to the patient, and "your baby" on a leaflet to its reader.
 */
const OF_THE_PATIENT = new Set('a an the his her their your'.split(' '));

/** Words that point at somebody in sight: "she is not breathing, most likely cause?" */
const POINTED_AT = new Set('he she him her his hers they them now today here this'.split(' '));
const OF_EXAMS = new Set(
  'following osce nclex usmle ukmla plab mcq mcqs exam exams question quiz flashcard flashcards vignette textbook novel story book statement answer choose select multiple single viva mock paper board lecture tutorial study scenario anki card audit'.split(
    ' ',
  ),
);

/**
 * Makes the reader that recognizes texts in which nobody is ill. There are two sorts:
 * - exam questions ("which of the following", answers A to D), unless the writer mentions themselves or their own
 *   people;
 * - texts quoted to be worked on, or written like an encyclopedia, as long as they mention nobody at all.
 * The answer is "perhaps" where one phrase alone suggests an exercise and somebody may be in sight.
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

/**
 * True where a case is introduced ("A 60-year-old man …") or the whole message is one question ("most likely organism
 * in meningitis"). "Crushing chest pain. Most likely cause?" may be a call for help.
 */
function isCase(words: readonly Word[]): boolean {
  if (isIntroduced(words)) return true;
  const isAged = words.some(({ text }, at) => text === 'old' && /^years?$/.test(words[at - 1]?.text ?? ''));
  const isOneQuestion = words.every(({ opens }, at) => at === 0 || !opens);
  return isAged || (isOneQuestion && !words.some(({ text }) => POINTED_AT.has(text)));
}

/** True for cues that never occur in a call for help. */
function isOfExamsAlone({ from, to }: Found<Trigger>, words: readonly Word[]): boolean {
  return words.slice(from, to + 1).some(({ text }) => OF_EXAMS.has(text));
}

/** "Leads II and III" are read as "i i". */
function isNumeral(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'i' && (words[at - 1]?.text === 'i' || words[at + 1]?.text === 'i');
}

/** "I put cord compression", "test me": the student is talking about the exercise. */
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

/** In "our noticeboard text" the words of the cue name nobody, and neither does a "my" or "our" right before it. */
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

/** In a notice, "your baby" and "a child" can be anybody's. */
function isChild({ text }: Word, at: number, words: readonly Word[]): boolean {
  return CHILDREN.has(text) && !OF_THE_PATIENT.has(words[at - 1]?.text ?? '');
}

/** "A man in his 40s": "his" belongs to an age and names nobody. */
function isAge(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === 'in' && words[at + 1]?.number !== undefined;
}

/** Nobody writes "please help" beside an exercise or a notice. */
function isPlea(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'help' && (opensClause(words, at) || words[at - 1]?.text === 'please');
}
