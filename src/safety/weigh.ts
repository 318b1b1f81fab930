import type { Modifier, Span } from '../domain/red-flag';
import type { Rule } from '../domain/rule-book';
import type { ReadModifiers } from '../text/modifiers';
import { nearestTime, type TimeMention } from '../text/when';
import type { Word } from '../text/words';
import { isToldAsOver, type Tenses } from './told-as-over';

/** What one match is worth: it is happening, it may be, or it is only spoken of. */
export interface Weight {
  readonly presence: 'present' | 'ask' | 'mentioned';
  readonly modifiers: readonly Modifier[];
}

/** The message as the scales need it; what stands around matches is read when the first match asks. */
export interface Scene {
  readonly words: readonly Word[];
  readonly modifiers: () => ReadModifiers;
  readonly times: () => readonly TimeMention[];
  readonly tenses: () => Tenses;
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
  if (modifiers.length > 0) return { presence: rule.atLeastAsk ? 'ask' : 'mentioned', modifiers };
  if (around.has('hypothetical')) return { presence: 'ask', modifiers: ['hypothetical'] };
  const hours = nearestTime(scene.times(), span, scene.words);
  const goesOn = around.has('now') || (around.has('still') && (hours ?? 0) <= CHRONIC_HOURS);
  if (goesOn && !around.has('passed')) return { presence: 'present', modifiers: [] };
  if (hours !== undefined && hours > (rule.stillDangerFor ?? USUAL_WINDOW)) return over(rule);
  if (hours === undefined && around.has('past')) return over(rule);
  if (around.has('passed')) return passed(hours, rule);
  if (hours === undefined && isToldAsOver(span, scene.words, scene.tenses))
    return { presence: 'ask', modifiers: ['unsure'] };
  return { presence: 'present', modifiers: [] };
}

/** "It's gone now" lowers nothing inside the rule's window; where the rule has none, or the day is not told, it is a question. */
function passed(hours: number | undefined, rule: Windows): Weight {
  if (rule.evenIfItPasses || (hours !== undefined && rule.stillDangerFor !== undefined))
    return { presence: 'present', modifiers: [] };
  return rule.stillDangerFor === undefined ? over(rule) : { presence: 'ask', modifiers: ['passed'] };
}

function over(rule: Pick<Rule, 'atLeastAsk'>): Weight {
  return { presence: rule.atLeastAsk ? 'ask' : 'mentioned', modifiers: ['past'] };
}
