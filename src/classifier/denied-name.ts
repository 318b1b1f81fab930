import type { FoundName } from './find-names';

/** As many words as the longest denial has. */
const LOOK_BACK = 6;
/** "I have no", "there is no sign of", "ruled out": what stands behind these is not there. */
const DENIED_BEFORE =
  /(^| )((have|has|had|having|got|is|was|are|were|there|with|show|shows|showed|said|says|find|finds|found|see|saw) no|no (evidence|sign|signs|hint|trace) of|without|ruled out|excluded|negative for|(do|does|did) not have|(have|has|had) not got|not got|(it|that|this) (is|was) not)( (a|an|any|the|real|actual))?$/;
/** "No tumor was found": a bare "no" before a name may also correct ("no, AVN"), unless a verb follows. */
const NO_BEFORE = /(^| )no( (a|an|any))?$/;
const DENIED_BEHIND = /^(is|was|were|has|have|found|seen|detected|visible|present|either)( |$)/;

/**
 * True for the name of an illness that a message says not to be there: nobody wants to hear how long that lasts. In: where
 * the name stands, the words of the message. A treatment that somebody does not have is asked about all the same.
 */
export function isDenied({ named, from, to }: FoundName, tokens: readonly string[]): boolean {
  if (named.topic.kind !== 'condition' && named.topic.kind !== 'cause') return false;
  const before = tokens.slice(Math.max(0, from - LOOK_BACK), from).join(' ');
  return (
    DENIED_BEFORE.test(before) || (NO_BEFORE.test(before) && DENIED_BEHIND.test(tokens.slice(to, to + 1).join(' ')))
  );
}
