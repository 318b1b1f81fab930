import type { Tokens } from '../../text/cut-tokens';
import type { TokenForms } from '../../text/other-words';
import type { WordForm } from '../../text/words';
import type { Listener } from './listener';

/** A message is taken to be in a language only if so many different words, and such a share of all, are of it. */
const FEWEST_TELLING = 2;
const LEAST_SHARE = 0.3;

const NUMBER = /^\d+$/;

/**
 * How many words of a message are of a language; 0 if they are too few to tell, or fewer than those of English. Numbers
 * are of no language.
 */
export function tellingWords(tokens: Tokens, forms: TokenForms, each: Listener): number {
  let [all, telling, others, certain] = [0, 0, 0, 0];
  for (const { form, times } of counted(tokens, forms)) {
    all += times;
    if (each.englishFillers.has(form.text) && !each.language.tongue.known.has(form.text)) others += times;
    if (NUMBER.test(form.text) || !each.knows(form)) continue;
    telling += times;
    if (!each.isEnglish(form.text)) certain += 1;
  }
  const isTold = certain >= FEWEST_TELLING && telling > others;
  return isTold && telling >= all * LEAST_SHARE ? telling : 0;
}

/** The distinct words of a message, and how often each occurs. */
function counted({ distinct, order }: Tokens, forms: TokenForms) {
  const times = new Uint32Array(distinct.length);
  for (const token of order) times[token] = (times[token] ?? 0) + 1;
  const counts = new Map<string, { readonly form: WordForm; times: number }>();
  forms.forEach((ofToken, token) => {
    for (const form of ofToken) {
      const known = counts.get(form.text);
      if (known) known.times += times[token] ?? 0;
      else counts.set(form.text, { form, times: times[token] ?? 0 });
    }
  });
  return counts.values();
}
