import type { Span } from '../domain/red-flag';
import { comparesRisk } from './compares-risk';
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
 * True where the sentence asks for facts and nobody is ill: the question stands in the match itself ("opioids cause
 * people to stop breathing"), or opens the sentence and asks what is so of everybody ("is sepsis contagious?"). A
 * person in the sentences beside it may be ill, and then nobody asks in general, unless they say that they only study it.
 */
export function asksInGeneral(place: Place): boolean {
  const { span, words, near, nearby } = place;
  if (near.some((each) => comparesRisk(each, span, words))) return true;
  if (namesSomebody(place)) return false;
  if (near.some(({ value, from, to }) => value.kind === 'information' && from >= span.from && to <= span.to))
    return true;
  if (!isQuestion(words, span.from)) return false;
  return asksForStudy(place) || (!nearby().some(isSomebody) && stands(GENERAL, near, 0, words.length));
}

/** "What would you do for hypothermia? For my hill leader course": a question that is only studied supposes nothing. */
export function asksForStudy(place: Place): boolean {
  if (namesSomebody(place) || !isQuestion(place.words, place.span.from)) return false;
  return place.nearby().some(({ value }) => value.kind === 'study');
}

function namesSomebody({ span, words, near }: Place): boolean {
  return near.some((each) => isSomebody(each) && !isOfStudy(each, near)) || isPointedAt(span.from, words);
}

function isSomebody({ value }: Found<Trigger>): boolean {
  return SOMEBODY.has(value.kind);
}

/** How far behind "my" the course may stand that is mine. */
const OWNED_WITHIN = 2;

/** "For my hill leader course": whose course it is does not tell who is ill. */
function isOfStudy({ value, to }: Found<Trigger>, near: readonly Found<Trigger>[]): boolean {
  if (value.kind !== 'personal') return false;
  return near.some((each) => each.value.kind === 'study' && each.from > to && each.from - to <= OWNED_WITHIN);
}

/** "What causes this pain?": a pain that is pointed at is somebody's. */
function isPointedAt(place: number, words: readonly Word[]): boolean {
  return ['this', 'these'].includes(words[place - 1]?.text ?? '');
}

/** "At what temperature", "and how long": words that a question may open with before its own. */
const LEADS_IN = new Set('at in on for from to by after within and also so but ok okay'.split(' '));
/** Questions begin within this many words of what they ask about; farther back nobody looks. */
const LOOKED_BACK = 12;

function isQuestion(words: readonly Word[], place: number): boolean {
  for (let at = place; at >= 0 && at >= place - LOOKED_BACK; at -= 1) {
    // "Do not want to make a fuss" opens with "do", and asks nothing.
    if (opensClause(words, at)) return asksFrom(words, LEADS_IN.has(words[at]?.text ?? '') ? at + 1 : at);
  }
  return false;
}

function asksFrom(words: readonly Word[], at: number): boolean {
  return OPENS_QUESTION.has(words[at]?.text ?? '') && words[at + 1]?.text !== 'not';
}

const HAD = new Set(
  'has have having had got getting feel feels feeling shows showing show my his her these all'.split(' '),
);
/** How far behind a symptom its owner may be named. */
const BEHIND = 3;
/** "Has all the classic signs of": words that may stand between. */
const HAD_WITHIN = 4;

/** "My husband has signs of a stroke": signs that somebody has are no question for information. */
export function isOfSomebody({ from, to, value }: Found<Trigger>, { span, words, near }: Place): boolean {
  if (isPointedAt(span.from, words) || near.some((each) => isPerson(each) && isAtOrBehind(each, span, words)))
    return true;
  if (value.reaches !== 'after' || !isOfSigns(words, from, to)) return false;
  for (let at = from - 1; at >= from - HAD_WITHIN && at >= 0; at -= 1) {
    if (HAD.has(words[at]?.text ?? '')) return words[at - 1]?.text !== 'you';
    if (opensClause(words, at)) return false;
  }
  return false;
}

/** Who has signs of something may have it; who has a risk or a chance of it has not. */
function isOfSigns(words: readonly Word[], from: number, to: number): boolean {
  const said = words.slice(from, to + 1).map(({ text }) => text);
  if (said.some((text) => /^(risks?|chances?|odds|likelihood)$/.test(text))) return false;
  return said.at(-1) === 'of' || /^(side|signs?|symptoms?)$/.test(said[0] ?? '');
}

/** "My chest", "pain in my chest", "pain when I walk". */
function isAtOrBehind({ from, to, value }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (from < span.from || from > span.to + BEHIND || opensClause(words, span.to + 1)) return false;
  return to <= span.to || value.kind === 'personal' || /^(when|whenever|if|that)$/.test(words[from - 1]?.text ?? '');
}

function isPerson({ value }: Found<Trigger>): boolean {
  return value.kind === 'subject' || value.kind === 'personal';
}

/** Words before a subject that keep a second statement inside the "if": "if I think I have", "if he falls should I". */
const STAYS_INSIDE = new Set(
  'if think thinks feel feels believe suspect notice say says that when while and or should do does can will would could must what'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(['i', 'he', 'she', 'they', 'we']);

/** "If I stand up I get chest pain": behind the condition the main clause tells what is so. */
export function isBehindCondition(trigger: Found<Trigger>, { span, words }: Place): boolean {
  if (words[trigger.to]?.text !== 'if') return false;
  for (let at = trigger.to + 2; at < span.from; at += 1) {
    if (SUBJECTS.has(words[at]?.text ?? '') && !STAYS_INSIDE.has(words[at - 1]?.text ?? '')) return true;
  }
  return false;
}

const MODALS = new Set(['could', 'might', 'may', 'can', 'will', 'should', 'would', 'going']);
const BECOMING: ReadonlySet<TriggerKind> = new Set(['becoming']);
const MODAL_WITHIN = 6;

/** "Could my baby get jaundice?", "might I become dizzy?": a question of what may come, with the verb before its subject. */
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
