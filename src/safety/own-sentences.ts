import type { Tokens } from '../text/cut-tokens';
import { endsSentence, type TokenForms } from '../text/other-words';
import { findIn } from './find';
import { groundOf } from './ground';
import type { Listener } from './listener';

/**
 * True where a danger stands in an English message in words that are not all English. Only the sentences with such a
 * word are read: no match goes over a sentence's end.
 */
export function mayBeOwn(tokens: Tokens, forms: TokenForms, each: Listener): boolean {
  const isOwn = forms.map((ofToken) => ofToken.some(({ text }) => !each.isEnglish(text)));
  const order = sentencesWith(isOwn, tokens.order, forms);
  if (order.length === 0) return false;
  const words = each.tongue.words({ ...tokens, order }, forms);
  const findings = findIn(each.graph, groundOf(words), []);
  return each.rules.some(({ match }) =>
    findings.spansOf(match).some(({ from, to }) => words.slice(from, to + 1).some(({ text }) => !each.isEnglish(text))),
  );
}

/** The sentences that hold one of some tokens. */
function sentencesWith(isWanted: readonly boolean[], order: readonly number[], forms: TokenForms): readonly number[] {
  const wanted: number[] = [];
  let from = 0;
  let isHeld = false;
  for (let at = 0; at < order.length; at += 1) {
    const token = order[at] ?? 0;
    isHeld ||= isWanted[token] === true;
    if (at + 1 < order.length && !endsSentence(forms[token] ?? [])) continue;
    for (let each = from; isHeld && each <= at; each += 1) wanted.push(order[each] ?? 0);
    from = at + 1;
    isHeld = false;
  }
  return wanted;
}
