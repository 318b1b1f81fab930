import type { FollowUp, FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import type { PageKind } from '../../domain/page';
import { patternReader } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';

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

/** Makes the reader of short follow-ups. In: the words of a talk, the language. Out: the reader. */
export function followUpReader({ followUps }: FollowWords, language: Language): ReadFollowUp {
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
        : length <= SHORTEST && after !== undefined && each.after.includes(after));
    return read(text)
      .flatMap((name) => followUps[Number(name)] ?? [])
      .find(fits)?.intent;
  };
}
