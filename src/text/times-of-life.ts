import { passageNotes } from './passage-notes';
import { phraseFinder } from './phrases';
import { opensClause } from './trigger';
import type { Word } from './words';

/** Names of a time of life or of history that is over. */
const STAGES = [
  ...'as a young|as a schoolboy|as a schoolgirl|as a small|before menopause|before the menopause'.split('|'),
  ...'back when i|back when we|when i lived|when we lived|when i worked|when we worked'.split('|'),
  ...'first last second third previous earlier'
    .split(' ')
    .flatMap((which) => ['in', 'during', 'with'].map((at) => `${at} my ${which} pregnancy`)),
  ...'fifties sixties seventies eighties nineties'.split(' ').map((decade) => `in the ${decade}`),
];
/** Words for measurements: "pulse in the nineties", "sats at 85". */
const MEASURES = new Set(
  'pulse rate hr bp pressure sats saturation saturations spo2 o2 oxygen sugar glucose temp temperature bpm weight bmi level levels reading readings mg ml units'.split(
    ' ',
  ),
);
/** Past-tense verbs; regular ones end in "ed". */
const TOLD =
  /^(had|got|was|were|used|did|went|fell|lost|broke|took|came|gave|felt|caught|hurt|thought|could|spent|woke|tore|cut)$|..ed$/;
const NOW = /^(am|is|are|now|currently|still|weeks|pregnant)$/;
/** How many words from the name of a time the verb may stand. */
const TOLD_WITHIN = 10;
/** Only somebody older tells of an age like this: "collapsed at 5" is a time of day. */
const [YOUNGEST, OLDEST] = [25, 90];

const stagesIn = passageNotes(phraseFinder(STAGES.map((phrase) => [phrase.split(' '), phrase] as const)));

/** Names of times of life near a place in a text, if the sentence is in the past tense. */
export function stagesNear(words: readonly Word[], near: { readonly from: number; readonly to: number }) {
  return stagesIn(words, near).filter((each) => !isMeasured(each.from, words) && isTold(each, words));
}

/**
 * "I was 30 when", "had an ectopic at 29": the age at which something happened. Not "stuck at 38", "pulse at 45", "at
 * 16".
 */
export function isAgeThen(amount: number, at: number, words: readonly Word[]): boolean {
  if (amount > OLDEST || amount < 1) return false;
  const [before, behind] = [words[at - 1]?.text, words[at + 1]?.text];
  if (before === 'was' && behind === 'when') return /^(i|he|she)$/.test(words[at - 2]?.text ?? '');
  if (before !== 'at' || amount < YOUNGEST || !opensClause(words, at + 1) || isMeasured(at, words)) return false;
  return words.slice(Math.max(0, at - TOLD_WITHIN), at).some(({ text }) => text === 'had' || text === 'was');
}

function isTold({ from, to }: { readonly from: number; readonly to: number }, words: readonly Word[]): boolean {
  if (isOfNow(from, words)) return false;
  const isVerb = (at: number) => TOLD.test(words[at]?.text ?? '');
  for (let at = to + 1; at <= to + TOLD_WITHIN && words[at]?.opens === false; at += 1) if (isVerb(at)) return true;
  for (let at = from - 1; at >= from - TOLD_WITHIN && at >= 0; at -= 1) {
    if (isVerb(at)) return true;
    if (words[at]?.opens) return false;
  }
  return false;
}

/** "I am in my second pregnancy and had a fit": this time of life is not over. */
function isOfNow(from: number, words: readonly Word[]): boolean {
  for (let at = from - 1; at >= from - TOLD_WITHIN && at >= 0; at -= 1) {
    if (NOW.test(words[at]?.text ?? '')) return true;
    if (words[at]?.opens || words[at]?.afterComma) return false;
  }
  return false;
}

function isMeasured(at: number, words: readonly Word[]): boolean {
  return words.slice(Math.max(0, at - TOLD_WITHIN), at).some(({ text }) => MEASURES.has(text));
}
