import type { Trigger } from '../text/trigger';
import type { FoundName } from './find-names';

/** What may stand around the "no" of somebody who corrects the bot. */
const ABOUT_NO = ['no', 'wait', 'sorry', 'please', 'oh', '?'];
/** Besides the verbs of having and seeing, these words follow a name that is denied: "no gout either". */
const BEHIND_DENIED = ['visible', 'present', 'noted', 'either', 'thankfully', 'luckily'];

/**
 * Makes a reader that tells a correction from a denial where a name follows "no". "No, AVN" corrects what the bot
 * understood, and is often typed without its comma. "No AVN found" denies an illness. A correction has hardly any other
 * words.
 */
export function correctionReader(triggers: readonly Trigger[], small: Iterable<string>) {
  const passed = new Set([...small, ...ABOUT_NO]);
  const having = triggers.flatMap(({ kind, words }) => (kind === 'having' ? words : []));
  const denied = new Set([...having, ...BEHIND_DENIED]);
  return ({ from, to }: FoundName, tokens: readonly string[]): boolean => {
    const before = tokens.slice(0, from);
    const behind = tokens.slice(to).filter((token) => !passed.has(token));
    // One unknown word is allowed; it may be a typo of "sorry".
    return (
      before.includes('no') &&
      before.every((token) => passed.has(token)) &&
      behind.length <= 1 &&
      !behind.some((token) => denied.has(token))
    );
  };
}
