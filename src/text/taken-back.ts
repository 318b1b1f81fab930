import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import { endOfSentence } from './sentence';
import type { Trigger } from './trigger';
import type { Word } from './words';

/** How many words after a denial are searched for what takes it back. */
const LOOK_AHEAD = 18;
const UNTIL = /^(?:up )?(?:until|till|til) /;
const LATELY =
  /^(?:(?:about|around|a|an|half|couple|of|few|like|only|just) ){0,4}(?:now|today|tonight|yesterday|recently|(?:this|last) (?:morning|afternoon|evening|night|week)|breakfast|lunch|dinner|(?:\S+ )?(?:minutes?|mins?|hours?|days?|moment|while) ago)(?: |$)/;
const NOT_NOW_BUT =
  /^(?:\S+ ){0,4}?(?:now|today|moment|currently|present|tonight|minute|more|anymore) (?:but|just|only|though|however|although) /;
/** A time today or yesterday, followed by the end of the text or by more about the same thing. */
const EARLIER =
  /^(?:(?:it|there|i|had|was|did|only|just|some|have) ){0,4}(?:this morning|this afternoon|earlier|last night|yesterday|(?:at|over|before) (?:breakfast|lunch|dinner)|(?:\S+ ){1,2}(?:minutes?|mins?|hours?) ago|(?:an|half an) hour ago)(?: (?:today|it|there|was|were|had|did|for|i had|i did|i was|i got|he had|she had)(?: |$)|$)/;
const IT_WAS = / (?:it|there) (?:was|were|is|had|did|got|came|hurt|felt) /;
const LATER_TIME =
  / (?:this morning|this afternoon|earlier|last night|yesterday|(?:at|over|before) (?:breakfast|lunch|dinner)|(?:minutes?|mins?|hours?) ago)(?: |$)/;
/** The next sentence begins by taking it back: "No numbness there. Well, a bit". */
const WELL_A_BIT =
  /^(well|actually|wait|hmm|oh|ok|okay|maybe|or|though|sorry|no wait)( \S+){0,2} (bit|little|some|slight|slightly|sometimes|tiny)( |$)/;

/** "No chest pain until five minutes ago": what was absent until a moment ago is there now. */
export function isOnlyUntil({ to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  const text = behind(Math.max(to, span.to), words);
  const until = UNTIL.exec(text);
  return until !== null && LATELY.test(text.slice(until[0].length));
}

/**
 * Denied and taken back in one breath: "No chest pain now but this morning it was crushing", "no numbness. Well, a
 * bit".
 */
export function isTakenBack(span: Span, words: readonly Word[]): boolean {
  return isButEarlier(behind(span.to, words)) || WELL_A_BIT.test(nextSentence(span.to, words));
}

/** "… now but this morning it was crushing", "… today, just yesterday", "… now but it was there an hour ago". */
function isButEarlier(text: string): boolean {
  const turn = NOT_NOW_BUT.exec(text);
  if (!turn) return false;
  const rest = text.slice(turn[0].length);
  const was = IT_WAS.exec(` ${rest}`);
  return EARLIER.test(rest) || (was !== null && LATER_TIME.test(` ${rest}`.slice(was.index)));
}

/** The words after a place, to the end of its sentence. */
function behind(at: number, words: readonly Word[]): string {
  return textOf(words.slice(at + 1, endOfSentence(words, at, at + 1 + LOOK_AHEAD)));
}

/** The beginning of the sentence after a place, if that place is near the end of its own. */
function nextSentence(at: number, words: readonly Word[]): string {
  const end = at + 1 + LOOK_AHEAD;
  const next = endOfSentence(words, at, end);
  return textOf(words.slice(next, Math.min(endOfSentence(words, next, end), end)));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
