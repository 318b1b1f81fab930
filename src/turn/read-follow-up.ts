import type { FollowWords } from '../domain/follow-words';
import type { IntentName } from '../domain/names';
import type { PageKind } from '../domain/page';
import { patternReader } from '../safety/pattern-reader';
import type { Language } from '../text/words';

/** The intent of a short message that leans on what is talked of; nothing for others. */
export type ReadFollowUp = (text: string, kind: PageKind) => IntentName | undefined;

/** A longer message says itself what it asks. */
const LONGEST = 9;

/** Makes the reader of short follow-ups. In: the words of a talk, the language. Out: the reader. */
export function followUpReader({ followUps }: FollowWords, language: Language): ReadFollowUp {
  const read = patternReader(
    followUps.map(({ match }, at) => ({ name: String(at), match })),
    new Map(),
    language,
  );
  return (text, kind) => {
    if (text.split(/\s+/).length > LONGEST) return undefined;
    return read(text)
      .map((name) => followUps[Number(name)])
      .find((found) => found && (found.of === undefined || found.of.includes(kind)))?.intent;
  };
}
