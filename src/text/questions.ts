import type { Span } from '../domain/red-flag';
import { isPointedAt } from './of-somebody';
import type { Found } from './phrases';
import { opensClause, type Place, stands, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

const SOMEBODY: ReadonlySet<TriggerKind> = new Set(['subject', 'personal', 'other']);
const GENERAL: ReadonlySet<TriggerKind> = new Set(['general']);
/** Words that open a question. */
export const OPENS_QUESTION = new Set(
  'is are can could may do does did will would should how what which who why where when was were'.split(' '),
);

/**
 * True where the sentence asks for facts and nobody is ill. Either the match itself asks ("opioids cause people to stop
 * breathing"), or the sentence opens with a question about everybody ("is sepsis contagious?"). A person in a
 * neighboring sentence may be ill, and then the question is not general, unless it is only for study.
 */
export function asksInGeneral(place: Place): boolean {
  const { span, words, near, nearby } = place;
  if (near.some((each) => comparesRisk(each, span, words))) return true;
  if (namesSomebody(place)) return false;
  if (near.some(({ value, from, to }) => value.kind === 'information' && from >= span.from && to <= span.to))
    return true;
  const at = questionFrom(words, span.from);
  if (at === undefined || tellsBehind(words, at, span.from)) return false;
  if (asksForStudy(place)) return true;
  if (nearby().some((each) => isSomebody(each) && !isOfEverybody(each, words))) return false;
  return stands(GENERAL, near, 0, words.length) || (asksForReasons(words, at) && !nearby().some(isPresent));
}

/** "Is it common and I can't breathe", typed in one breath: behind its "and" somebody tells of themselves or their own. */
function tellsBehind(words: readonly Word[], question: number, match: number): boolean {
  const between = words.slice(question, match);
  return between.some(({ text }, at) => text === 'and' && TELLS.has(words[question + at + 1]?.text ?? ''));
}

const TELLS = new Set(['i', 'my', 'he', 'she', 'his', 'her', 'we', 'our']);

/**
 * "Why must a patient with chest pain …", "how do lifeguards treat …". People in danger ask what to do, and name who it
 * is for.
 */
function asksForReasons(words: readonly Word[], at: number): boolean {
  const [asked, verb, subject] = [0, 1, 2].map((behind) => words[at + behind]?.text ?? '');
  return /^(why|how)$/.test(asked ?? '') && ASKS_OF.has(verb ?? '') && !POINTS.has(subject ?? '');
}

const ASKS_OF = new Set('do does did can could must should would will is are was were'.split(' '));
/** Words for something before one's eyes, or for the person who asks. */
const POINTS = new Set(
  'i we you he she it they this that these those there my our your his her its their the one someone somebody not'.split(
    ' ',
  ),
);

/** "Why does chest pain come on now?" is asked by somebody who has it. */
function isPresent({ value }: Found<Trigger>): boolean {
  return value.kind === 'now' || value.kind === 'still';
}

/** "What would you do for hypothermia? For my hill leader course": a question for study is not hypothetical. */
export function asksForStudy(place: Place): boolean {
  if (namesSomebody(place) || questionFrom(place.words, place.span.from) === undefined) return false;
  return place.nearby().some(({ value }) => value.kind === 'study');
}

function namesSomebody({ span, words, near }: Place): boolean {
  return (
    near.some((each) => isSomebody(each) && !isOfStudy(each, near) && !isOfEverybody(each, words)) ||
    isPointedAt(span.from, words)
  );
}

const EVERYBODY = new Set(['people', 'patients', 'babies', 'humans', 'divers', 'smokers', 'athletes', 'climbers']);
/** How far before "they" the word that it refers to may stand. */
const STOOD_FOR_WITHIN = 8;

/** "Why do people turn blue when they choke?": a pronoun for everybody names nobody. */
function isOfEverybody({ from, to }: Found<Trigger>, words: readonly Word[]): boolean {
  if (from !== to || !/^(they|them|their)$/.test(words[from]?.text ?? '')) return false;
  for (let at = from - 1; at >= 1 && at >= from - STOOD_FOR_WITHIN; at -= 1)
    if (EVERYBODY.has(words[at]?.text ?? ''))
      return /^(do|does|did|can|could|would|should)$/.test(words[at - 1]?.text ?? '');
  return false;
}

function isSomebody({ value }: Found<Trigger>): boolean {
  return SOMEBODY.has(value.kind);
}

/** How many words after "my" the course may begin: "my hill leader course". */
const OWNED_WITHIN = 2;

/** "For my hill leader course": the owner of the course need not be ill. */
function isOfStudy({ value, to }: Found<Trigger>, near: readonly Found<Trigger>[]): boolean {
  if (value.kind !== 'personal') return false;
  return near.some((each) => each.value.kind === 'study' && each.from > to && each.from - to <= OWNED_WITHIN);
}

/** Words that may come before the question word: "at what temperature", "and how long". */
const LEADS_IN = new Set('at in on for from to by after within and also so but ok okay'.split(' '));
/** A question begins within this many words of what it asks about. */
const LOOKED_BACK = 12;

/** Where the question around a place begins; undefined if there is none. */
function questionFrom(words: readonly Word[], place: number): number | undefined {
  for (let at = place; at >= 0 && at >= place - LOOKED_BACK; at -= 1) {
    if (!opensClause(words, at)) continue;
    const from = LEADS_IN.has(words[at]?.text ?? '') ? at + 1 : at;
    // "Do not want to make a fuss" opens with "do" but is not a question.
    return OPENS_QUESTION.has(words[from]?.text ?? '') && words[from + 1]?.text !== 'not' ? from : undefined;
  }
  return undefined;
}

const MODALS = new Set(['could', 'might', 'may', 'can', 'will', 'should', 'would', 'going']);
const BECOMING: ReadonlySet<TriggerKind> = new Set(['becoming']);
const MODAL_WITHIN = 6;

/**
 * A question about what may come, with the verb before its subject: "could my baby get jaundice?", "might I become
 * dizzy?"
 */
export function asksWhatMayCome({ span, words, near }: Place): boolean {
  for (let at = span.from - 1; at >= 0 && at >= span.from - MODAL_WITHIN; at -= 1) {
    if (MODALS.has(words[at]?.text ?? '') && isInverted(words, at, span))
      return words[at + 1]?.text !== 'you' && stands(BECOMING, near, Math.max(at + 1, span.from - 3), span.to + 2);
    if (opensClause(words, at)) return false;
  }
  return false;
}

function isInverted(words: readonly Word[], at: number, span: Span): boolean {
  if (words[at]?.text === 'should' && at + 1 === span.from) return true;
  if (words[at]?.text === 'should' && /^(my|his|her|the|our)$/.test(words[at + 1]?.text ?? '')) return true;
  const first = words[at]?.text === 'going' ? at - 2 : at;
  return opensClause(words, first) || ['and', 'or', 'but', 'so', 'what', 'how'].includes(words[first - 1]?.text ?? '');
}

const COMPARES = new Set('lower higher highest reduce cut raise raises increase increases'.split(' '));

/**
 * "Am I at higher risk of a stroke?": whoever compares risks does not have the illness, even if a match includes these
 * words.
 */
function comparesRisk({ value, from, to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (value.kind !== 'information' || from < span.from || to > span.to) return false;
  return words.slice(from, to).some(({ text }) => COMPARES.has(text));
}
