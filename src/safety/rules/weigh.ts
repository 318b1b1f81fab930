import type { Modifier, Span } from '../../domain/red-flag';
import type { Rule } from '../../domain/rule-book';
import type { ReadModifiers } from '../../text/modifiers';
import { nearestTime } from '../../text/nearest-time';
import { isOneSentence } from '../../text/sentence';
import type { TimeMention } from '../../text/when';
import type { Word } from '../../text/words';

/** What one match is worth: it is happening, it may be happening, or it is only mentioned. */
export interface Weight {
  readonly presence: 'present' | 'ask' | 'mentioned';
  readonly modifiers: readonly Modifier[];
}

/** What weighing needs of the message. Modifiers and times are read when the first match asks for them. */
export interface Scene {
  readonly words: readonly Word[];
  readonly modifiers: () => ReadModifiers;
  readonly times: (span: Span) => readonly TimeMention[];
}

/** What a rule says about a danger that is over. */
export type Windows = Pick<Rule, 'stillDangerFor' | 'evenIfItPasses' | 'atLeastAsk'>;

/** For so many hours, something that is told as over still counts as present, unless the rule sets another window. */
const USUAL_WINDOW = 24;
/** What has gone on for longer ("since 2013") is an old problem, unless it is also "worse today". */
const CHRONIC_HOURS = 4380;
const SPOKEN_OF: readonly Modifier[] = ['negated', 'history', 'information'];

/**
 * Weighs one match. The policy of the screen: if there is doubt whether it is happening, we ask. It is a mere mention
 * only if it is clearly denied, long past, asked as information, or part of somebody's history.
 * @param span the words of the match
 * @param rule the windows of its rule
 */
export function weigh(span: Span, rule: Windows, scene: Scene): Weight {
  const around = scene.modifiers()(span);
  const isNow = (modifier: Modifier) => modifier === 'information' && around.has('now');
  const modifiers: Modifier[] = SPOKEN_OF.filter((modifier) => around.has(modifier) && !isNow(modifier));
  const isDoubtful = modifiers.length === 0 || (modifiers.length === 1 && modifiers[0] === 'information');
  if (isDoubtful && around.has('hypothetical')) return { presence: 'ask', modifiers: ['hypothetical'] };
  if (around.has('taken-back') && modifiers.length === 1) return { presence: 'ask', modifiers: ['unsure'] };
  if (modifiers.length > 0) return only(modifiers, rule);
  const told = nearestTime(scene.times(span), span, scene.words);
  const hours = told?.hours;
  const goesOn = around.has('now') || (around.has('still') && (hours ?? 0) <= CHRONIC_HOURS);
  if (goesOn && !around.has('passed')) return { presence: 'present', modifiers: [] };
  const past: readonly Modifier[] = [around.has('other') ? 'history' : 'past'];
  if (hours !== undefined && hours > (rule.stillDangerFor ?? USUAL_WINDOW))
    return told?.isSure ? only(past, rule) : { presence: 'ask', modifiers: ['unsure'] };
  if (hours === undefined && around.has('past')) return only(past, rule);
  if (hours === undefined && around.has('past-perhaps')) return { presence: 'ask', modifiers: ['unsure'] };
  if (around.has('passed')) return passed(hours, rule, hadBefore(span, scene.words) === undefined ? ['passed'] : past);
  if (hours === undefined && isToldAsOver(span, scene.words)) return { presence: 'ask', modifiers: ['unsure'] };
  return { presence: 'present', modifiers: [] };
}

/**
 * "It's gone now" lowers nothing within the rule's window. If nobody tells when it was, we ask, provided that the rule
 * has a window of its own.
 */
function passed(hours: number | undefined, rule: Windows, how: readonly Modifier[]): Weight {
  if (rule.evenIfItPasses || hours !== undefined) return { presence: 'present', modifiers: [] };
  return rule.stillDangerFor === undefined ? only(how, rule) : { presence: 'ask', modifiers: ['passed'] };
}

/** Mentioned and not happening. For self-harm, overdose and abuse even that gets a question. */
function only(modifiers: readonly Modifier[], rule: Pick<Rule, 'atLeastAsk'>): Weight {
  return { presence: rule.atLeastAsk ? 'ask' : 'mentioned', modifiers };
}

const PRESENT_TENSE = new Set(['is', 'am', 'are', 'cannot', 'has', 'have', 'keeps', 'keep', 'will']);

/** The most words between "had" and the symptom: "had a really terrible chest pain". */
const WORDS_BETWEEN = 3;
/** A clause is read no farther than so many words after the symptom. */
const CLAUSE = 24;

/**
 * "I had chest pain", with no date and nothing in the present tense in its clause: we cannot tell whether it is over.
 */
function isToldAsOver(span: Span, words: readonly Word[]): boolean {
  const had = hadBefore(span, words);
  if (had === undefined) return false;
  for (let at = had + 1; at <= span.to + CLAUSE && isOneSentence(words, at, span.from); at += 1) {
    if (at > span.to && (words[at]?.afterComma || isNextClause(words, at))) break;
    if (PRESENT_TENSE.has(words[at]?.text ?? '')) return false;
  }
  return true;
}

/** "Mum had a stroke and now I have…" */
function isNextClause(words: readonly Word[], at: number): boolean {
  return /^(and|but)$/.test(words[at]?.text ?? '') && /^(i|now|my|he|she|it)$/.test(words[at + 1]?.text ?? '');
}

function hadBefore(span: Span, words: readonly Word[]): number | undefined {
  for (let at = span.from; at >= 0 && at >= span.from - WORDS_BETWEEN; at -= 1) {
    const word = words[at];
    if (word?.text === 'had') return /^(have|has|just|not|never)$/.test(words[at - 1]?.text ?? '') ? undefined : at;
    if (word?.afterComma || word?.opens) return undefined;
  }
  return undefined;
}
