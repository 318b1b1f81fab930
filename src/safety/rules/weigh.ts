import type { Modifier, Span } from '../../domain/red-flag';
import type { Rule } from '../../domain/rule-book';
import type { ReadModifiers } from '../../text/modifiers';
import { nearestTime } from '../../text/nearest-time';
import { isOneSentence } from '../../text/sentence';
import type { TimeMention } from '../../text/when';
import type { Word } from '../../text/words';

/** What one match is worth: it is happening, it may be, or it is only spoken of. */
export interface Weight {
  readonly presence: 'present' | 'ask' | 'mentioned';
  readonly modifiers: readonly Modifier[];
}

/** The message as the scales need it; what stands around matches is read when the first match asks. */
export interface Scene {
  readonly words: readonly Word[];
  readonly modifiers: () => ReadModifiers;
  readonly times: (span: Span) => readonly TimeMention[];
}

/** What a rule says of dangers that are over. */
export type Windows = Pick<Rule, 'stillDangerFor' | 'evenIfItPasses' | 'atLeastAsk'>;

/** Hours within which something that a rule sets no window for, and that is told as over, still counts as present. */
const USUAL_WINDOW = 24;
/** "Since 2013" tells of an old trouble, unless it is also "worse today". */
const CHRONIC_HOURS = 4380;
const SPOKEN_OF: readonly Modifier[] = ['negated', 'history', 'information'];

/**
 * Weighs one match by the policy of the screen: doubt whether it is happening is a question, and only what is clearly
 * denied, long past, asked as information or somebody's history is a mere mention. In: the match, its rule's windows,
 * the message. Out: its weight.
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

/** "It's gone now" lowers nothing inside the rule's window; where nobody tells when it was, it is a question if the rule has one of its own. */
function passed(hours: number | undefined, rule: Windows, how: readonly Modifier[]): Weight {
  if (rule.evenIfItPasses || hours !== undefined) return { presence: 'present', modifiers: [] };
  return rule.stillDangerFor === undefined ? only(how, rule) : { presence: 'ask', modifiers: ['passed'] };
}

/** Spoken of and not happening; of self-harm, overdose and abuse even that gets a question. */
function only(modifiers: readonly Modifier[], rule: Pick<Rule, 'atLeastAsk'>): Weight {
  return { presence: rule.atLeastAsk ? 'ask' : 'mentioned', modifiers };
}

const PRESENT_TENSE = new Set(['is', 'am', 'are', 'cannot', 'has', 'have', 'keeps', 'keep', 'will']);

/** Words that may stand between "had" and the symptom: "had a really terrible chest pain". */
const WORDS_BETWEEN = 3;
/** No clause is read farther than this behind the symptom. */
const CLAUSE = 24;

/** "I had chest pain", with no date and nothing in the present tense in its clause: nobody can tell whether it is over. */
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
