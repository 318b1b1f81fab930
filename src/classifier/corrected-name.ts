import type { Trigger } from '../text/trigger';
import type { FoundName } from './find-names';

/** What may stand about the "no" of somebody who puts right what was understood. */
const ABOUT_NO = ['no', 'wait', 'sorry', 'please', 'oh', '?'];
/** Beside the verbs of having and seeing, what stands behind a name that is not there: "no gout either". */
const BEHIND_DENIED = ['visible', 'present', 'noted', 'either', 'thankfully', 'luckily'];

/**
 * Tells of a name behind "no" whether the message says little more: "no, AVN" is often typed without its comma, and puts
 * right what was understood. "No AVN found" does not. In: the triggers of the modifiers, small words. Out: the reader of
 * a name and the tokens that it stands in.
 */
export function correctionReader(triggers: readonly Trigger[], small: Iterable<string>) {
  const passed = new Set([...small, ...ABOUT_NO]);
  const having = triggers.flatMap(({ kind, words }) => (kind === 'having' ? words : []));
  const denied = new Set([...having, ...BEHIND_DENIED]);
  return ({ from, to }: FoundName, tokens: readonly string[]): boolean => {
    const before = tokens.slice(0, from);
    const behind = tokens.slice(to).filter((token) => !passed.has(token));
    // One more word may be a slip of "sorry".
    return (
      before.includes('no') &&
      before.every((token) => passed.has(token)) &&
      behind.length <= 1 &&
      !behind.some((token) => denied.has(token))
    );
  };
}
