import type { FollowUp, FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import type { PageKind } from '../../domain/page';
import { patternReader } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';
import { plainWords } from './plain-words';

/** What is talked of: the kind of its page, what was asked last, and whether the words alone say for certain what they ask. */
export interface Following {
  readonly kind: PageKind;
  readonly isOperation: boolean;
  readonly after: IntentName | undefined;
  readonly isFirm: boolean;
}

/** The intent of a short message that leans on what is talked of; nothing for others. */
export type ReadFollowUp = (text: string, following: Following) => IntentName | undefined;

/** "Why?" and its like are so short that only what was asked before tells what they mean. */
const SHORTEST = 3;

/** A longer message says itself what it asks. */
const LONGEST = 9;

/** The intent of a short message that is asked of the thing which the talk stays with; nothing for others. */
export type ReadOfThing = (text: string, thing: string, kind: PageKind | undefined) => IntentName | undefined;

/** Makes the reader of what is asked of a thing ("how long does it take?", of the scan). In: the words of a talk, the language. Out: the reader. */
export function ofThingReader({ followUps, things, notOfThings }: FollowWords, language: Language): ReadOfThing {
  const ofThings = followUps.filter((each) => each.things !== undefined);
  const read = patternReader(
    ofThings.map(({ match }, at) => ({ name: String(at), match })),
    new Map(),
    language,
  );
  return (text, thing, kind) => {
    const words = plainWords(text);
    const isOther = things.get(thing) === undefined || words.some((word) => notOfThings.has(word));
    if (isOther || words.length > LONGEST) return undefined;
    const fits = ({ of, things: these }: FollowUp) =>
      these?.includes(thing) && (of === undefined || (kind !== undefined && of.includes(kind)));
    return read(text)
      .flatMap((name) => ofThings[Number(name)] ?? [])
      .find(fits)?.intent;
  };
}

/** Makes the reader of short follow-ups. In: the words of a talk, the language. Out: the reader. */
export function followUpReader({ followUps: all }: FollowWords, language: Language): ReadFollowUp {
  const followUps = all.filter(({ things }) => things === undefined);
  const read = patternReader(
    followUps.map(({ match }, at) => ({ name: String(at), match })),
    new Map(),
    language,
  );
  return (text, { kind, isOperation, after, isFirm }) => {
    const length = text.split(/\s+/).length;
    if (length > LONGEST) return undefined;
    const fits = (each: FollowUp) =>
      (each.of === undefined || each.of.includes(kind) || (isOperation && each.of.includes('operation'))) &&
      (each.after === undefined
        ? !isFirm || each.anyway === true
        : (length <= SHORTEST || each.anyway === true) && after !== undefined && each.after.includes(after));
    return read(text)
      .flatMap((name) => followUps[Number(name)] ?? [])
      .find(fits)?.intent;
  };
}
