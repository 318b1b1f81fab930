import type { RuleBook } from '../../domain/rule-book';

/**
 * Makes the rules that read a pasted report: each finding becomes a rule with its own patterns, and with the level and
 * the first action of the danger that it points to. The same screen reads it, so "no evidence of" and "in 2009" mean
 * the same in a report as everywhere. It names no word lists, so only those that its patterns use are compiled.
 */
export function findingBook(book: RuleBook): RuleBook {
  const rules = book.findings.flatMap(({ rule: id, match, except, examples, lookalikes, place }) => {
    const rule = book.rules.find((each) => each.id === id);
    return rule
      ? [
          {
            ...rule,
            place,
            match,
            except,
            examples,
            lookalikes,
            examplesAt: {},
            mention: [],
            ask: [],
            combine: [],
            goesBefore: [],
            levels: [],
            atLeastAsk: false,
          },
        ]
      : [];
  });
  return { ...book, rules, signs: [], idioms: [], lists: new Map() };
}
