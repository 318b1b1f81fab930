import type { Tokens } from '../text/cut-tokens';
import { endsSentence, type TokenForms } from '../text/other-words';
import type { WordForm } from '../text/words';
import { findIn } from './find';
import { sentencesWith } from './foreign-sentences';
import { type Ground, survey } from './ground';
import type { Listener } from './listener';

/**
 * True where a danger stands in an English message in words that are not all English. Only the sentences with such a
 * word are read: no match goes over a sentence's end.
 */
export function mayBeOwn({ order }: Tokens, forms: TokenForms, each: Listener): boolean {
  const isOwn = forms.map((ofToken) => ofToken.some(({ text }) => !each.isEnglish(text)));
  const isEnd = (token: number) => endsSentence(forms[token] ?? []);
  const ground = groundOf(sentencesWith(isOwn, order, isEnd), forms);
  const findings = findIn(each.graph, ground, []);
  const textAt = (form: number) => ground.forms[form]?.text ?? '';
  return each.rules.some(({ match }) =>
    findings
      .spansOf(match)
      .some(({ from, to }) => ground.formAt.slice(from, to + 1).some((form) => !each.isEnglish(textAt(form)))),
  );
}

/** The ground of tokens, of which no words need be made. */
function groundOf(order: readonly number[], ofTokens: TokenForms): Ground {
  const forms: WordForm[] = [];
  const formAt: number[] = [];
  const firsts = new Int32Array(ofTokens.length).fill(-1);
  const ends = new Set<number>();
  for (const token of order) {
    const those = ofTokens[token] ?? [];
    if (endsSentence(those)) ends.add(formAt.length - 1);
    else if (firsts[token] === -1) firsts[token] = forms.push(...those) - those.length;
    for (let at = 0; at < those.length; at += 1) formAt.push((firsts[token] ?? 0) + at);
  }
  ends.add(formAt.length - 1);
  const isFiller = (at: number) => forms[formAt[at] ?? 0]?.filler === true;
  return survey({ forms, formAt: Int32Array.from(formAt) }, isFiller, (at) => ends.has(at));
}
