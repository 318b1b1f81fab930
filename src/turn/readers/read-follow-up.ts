import type { FollowUp, FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import type { PageKind } from '../../domain/page';
import { patternReader } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';
import { plainWords } from './plain-words';

/**
 * What a follow-up refers to: the kind of the current page, what was asked last, and whether the words alone say
 * clearly what they ask.
 */
export interface FollowUpContext {
  readonly kind: PageKind;
  readonly isOperation: boolean;
  readonly after: IntentName | undefined;
  readonly isFirm: boolean;
}

/** The intent of a short message that refers to the current topic; nothing for other messages. */
export type ReadFollowUp = (text: string, following: FollowUpContext) => IntentName | undefined;

/** "Why?" and the like are so short that only what was asked before tells what they mean. */
const MAX_WORDS_FROM_CONTEXT = 3;

/** A longer message says itself what it asks. */
const MAX_WORDS = 9;

/** The intent of a short message about the thing that the talk stays with; nothing for other messages. */
export type ReadThingQuestion = (text: string, thing: string, kind: PageKind | undefined) => IntentName | undefined;

/**
 * Creates the function that reads short questions about a thing ("how long does it take?", about the scan).
 *
 * @param words the word lists of the talk
 */
export function thingQuestionReader(
  { followUps, things, notOfThings }: FollowWords,
  language: Language,
): ReadThingQuestion {
  const ofThings = followUps.filter((each) => each.things !== undefined);
  const read = patternReader(
    ofThings.map(({ match }, at) => ({ name: String(at), match })),
    new Map(),
    language,
  );
  return (text, thing, kind) => {
    const words = plainWords(text);
    const isOther = things.get(thing) === undefined || words.some((word) => notOfThings.has(word));
    if (isOther || words.length > MAX_WORDS) return undefined;
    const fits = ({ of, things: these }: FollowUp) =>
      these?.includes(thing) && (of === undefined || (kind !== undefined && of.includes(kind)));
    return read(text)
      .flatMap((name) => ofThings[Number(name)] ?? [])
      .find(fits)?.intent;
  };
}

/**
 * Creates the function that reads short follow-ups.
 *
 * @param words the word lists of the talk
 */
export function followUpReader({ followUps: all }: FollowWords, language: Language): ReadFollowUp {
  const followUps = all.filter(({ things }) => things === undefined);
  const read = patternReader(
    followUps.map(({ match }, at) => ({ name: String(at), match })),
    new Map(),
    language,
  );
  return (text, { kind, isOperation, after, isFirm }) => {
    const length = text.split(/\s+/).length;
    if (length > MAX_WORDS) return undefined;
    const fits = (each: FollowUp) =>
      (each.of === undefined || each.of.includes(kind) || (isOperation && each.of.includes('operation'))) &&
      (each.after === undefined
        ? !isFirm || each.anyway === true
        : (length <= MAX_WORDS_FROM_CONTEXT || each.anyway === true) &&
          after !== undefined &&
          each.after.includes(after));
    return read(text)
      .flatMap((name) => followUps[Number(name)] ?? [])
      .find(fits)?.intent;
  };
}
