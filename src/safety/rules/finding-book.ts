import type { RuleBook } from '../../domain/rule-book';

/**
 * The rules that read a pasted report: each finding as a rule with its own patterns, and with the level and first action
 * of the danger that it points to. In: the rule book. Out: a smaller one, read by the same screen, so that "no evidence
 * of" and "in 2009" mean in a report what they mean everywhere. It names no word lists, so that only those are compiled
 * that its patterns use.
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
