import type { Span } from '../domain/red-flag';
import type { Found } from './phrases';
import type { Trigger } from './trigger';
import type { Word } from './words';

/** How many words behind a denial are looked at for what takes it back. */
const LOOK_AHEAD = 18;
const LATELY =
  '(now|just now|today|tonight|yesterday|recently|(this|last) (morning|afternoon|evening|night|week)|breakfast|lunch|dinner|\\S+ (minutes?|mins?|hours?|days?) ago|(minutes?|hours?|a moment|a while) ago)';
const UNTIL = new RegExp(
  `^(up )?(until|till|til) ((about|around|a|an|half|couple|of|few|like|only) ){0,4}${LATELY}( |$)`,
);
const EARLIER =
  '(this morning|this afternoon|earlier( today| on)?|last night|yesterday|(at|over|before) (breakfast|lunch|dinner)|\\S+ (minutes?|mins?|hours?) ago|(an|half an) hour ago)';
const NOT_NOW = '(now|today|right now|at the moment|currently|at present|tonight|this minute|any more|anymore)';
const TURN = '(but|just|only|though|however|although)';
const IT_WAS = '(it|there|i|he|she|they) (was|were|is|had|did|got|came|hurt|felt|went)';
/** "… now but this morning it was crushing"; "… today, just yesterday". */
const BUT_EARLIER = [
  new RegExp(
    `^(\\S+ ){0,2}?${NOT_NOW} ${TURN} ((it|there|i|had|was|did|only|just|some|have) ){0,4}${EARLIER}( (it|there|was|were|had|did|for|(i|he|she) (had|did|was|got))( |$)|$)`,
  ),
  new RegExp(`^(\\S+ ){0,2}?${NOT_NOW} ${TURN} ((\\S+) ){0,4}?${IT_WAS} (\\S+ ){0,6}?${EARLIER}( |$)`),
];
/** "No numbness there. Well, a bit": the next sentence begins by taking back. */
const WELL_A_BIT =
  /^(well|actually|wait|hmm|oh|ok|okay|maybe|or|though|sorry|no wait)( \S+){0,2} (bit|little|some|slight|slightly|sometimes|tiny)( |$)/;

/** "No chest pain until five minutes ago": what was never there till a moment ago is there now. In: the denial, the span. */
export function isOnlyUntil({ to }: Found<Trigger>, span: Span, words: readonly Word[]): boolean {
  return UNTIL.test(behind(Math.max(to, span.to), words));
}

/** "No chest pain now but this morning it was crushing", "no numbness. Well, a bit": denied, and taken back in the same breath. */
export function isTakenBack(span: Span, words: readonly Word[]): boolean {
  const text = behind(span.to, words);
  return BUT_EARLIER.some((each) => each.test(text)) || WELL_A_BIT.test(nextSentence(span.to, words));
}

/** The words behind a place, to the end of its sentence. */
function behind(at: number, words: readonly Word[]): string {
  const sentence = words[at]?.sentence;
  const near = words.slice(at + 1, at + 1 + LOOK_AHEAD).filter((word) => word.sentence === sentence);
  return textOf(near);
}

/** The beginning of the sentence behind a place, where the place is near the end of its own. */
function nextSentence(at: number, words: readonly Word[]): string {
  const sentence = words[at]?.sentence ?? 0;
  return textOf(words.slice(at + 1, at + 1 + LOOK_AHEAD).filter((word) => word.sentence === sentence + 1));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
