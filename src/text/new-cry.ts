import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import type { Trigger } from './trigger';
import type { Word } from './words';

const DENIALS = /^(deny|denies|denied|denying|negative)$/;
/** A danger that begins with one of these is a statement of its own. */
const OWN_NEGATOR = new Set(['cannot', 'not', 'no', 'never', 'unable', 'hardly', 'barely']);
/**
 * After one of these the danger belongs to what was said before: "not so bad that I cannot walk", "no day when I cannot
 * walk".
 */
const SUBORDINATES = new Set(
  'that when where which who whom if because why like as though so or nor than unless until while'.split(' '),
);

/**
 * People who type without commas start a new statement with the danger's own negator: "No fever can't breathe", "no
 * pain, no feeling in my legs", "history of asthma can't breathe".
 * @returns true where the trigger speaks of the words in between, and not of the match
 */
export function isNewCry({ from, to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (to >= span.from || DENIALS.test(words[from]?.text ?? '')) return false;
  if (!OWN_NEGATOR.has(words[span.from]?.text ?? '')) return false;
  if (words.slice(span.from + 1, span.to + 1).some(({ afterComma }) => afterComma)) return false;
  const between = words.slice(to + 1, span.from);
  return between.some(({ filler }) => !filler) && !between.some(({ text }) => SUBORDINATES.has(text));
}

/** Things that are denied or told in one word, so that what follows without a comma may be something else. */
const WHOLE = new Set(
  'fever temperature chills allergies allergy diabetic diabetes asthma asthmatic injury fall trauma cough rash nausea vomiting meds medication medications medicines smoker insurance covid pregnant surgery accident headache hypertension angina epilepsy copd cancer stent bypass'.split(
    ' ',
  ),
);

/** Words that say that a trouble is happening now, and how bad it is. */
export const ACUTE: ReadonlySet<string> = new Set(
  'crushing sudden suddenly severe terrible squeezing agony worst unbearable excruciating stabbing tearing now today'.split(
    ' ',
  ),
);
const SPEAKS = new Set(['i', 'he', 'she', 'we', 'they']);
const HAS_NOW = new Set(['have', 'has', 'am', 'is', 'are', 'cannot']);
const OF_THEN = new Set(['had', 'been', 'gotten', 'felt', 'no', 'not']);

/**
 * "PMH angina crushing chest pain", "in the army I have crushing chest pain": first the past, then the present.
 * @param trigger a phrase of the past that stands before the match
 * @returns true where the match is told as present
 */
export function isHereNow({ to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (to >= span.from) return false;
  for (let at = to + 1; at <= span.to; at += 1) {
    const { text } = words[at] ?? { text: '' };
    if (ACUTE.has(text) && words.slice(to + 1, at).some((each) => WHOLE.has(each.text) || each.text === 'and'))
      return true;
    const isSaid = SPEAKS.has(text) && HAS_NOW.has(words[at + 1]?.text ?? '');
    if (isSaid && at < span.from && !OF_THEN.has(words[at + 2]?.text ?? '')) return true;
  }
  return false;
}

const LISTS = new Set(['or', 'nor', 'and', 'any']);
/** How many words behind a match may show that everything is one list. */
const LIST_BEHIND = 4;

/**
 * "No fever crushing chest pain", "not diabetic crushing chest pain": with no comma and no "or", nobody can tell
 * whether the second thing is denied too.
 * @returns true where that is unclear
 */
export function mayBeginAnew({ from, to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  if (to >= span.from || DENIALS.test(words[from]?.text ?? '')) return false;
  const between = words.slice(to + 1, span.from);
  if (between.some(({ afterComma }) => afterComma)) return false;
  if (!between.some(({ text }) => WHOLE.has(text)) && !isAcuteBehindAnother(words.slice(to + 1, span.to + 1)))
    return false;
  return !words.slice(to + 1, span.to + LIST_BEHIND).some(({ text }) => LISTS.has(text));
}

/**
 * "No dizziness crushing chest pain": one thing, then a pain that is told as present. Not "no sign of sudden weakness".
 */
function isAcuteBehindAnother(said: readonly Word[]): boolean {
  const acute = said.findIndex(({ text }) => ACUTE.has(text));
  const before = said.slice(0, Math.max(0, acute));
  return before.some(({ filler }) => !filler) && !before.some(({ text }) => text === 'of' || text === 'new');
}
