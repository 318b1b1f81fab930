import type { ReaderExample } from '../domain/reader-example';
import type { RuleBook } from '../domain/rule-book';
import type { Language } from '../text/words';
import { findMatches } from './matcher/find-matches';
import { indexText } from './matcher/indexed-text';
import { compileRules } from './rules/compile-rules';
import { buildScreen } from './screen';
import { patientNotes } from './second-reader/patient-note';
import { bucketOfList, featuresOf } from './second-reader/reader-features';
import type { ReaderModel } from './second-reader/reader-model';
import { trainReader } from './second-reader/train-reader';
import { wordReader } from './words/read-words';

/** Reads messages as the screen does and trains the second reader with them. */
export function teachReader(examples: readonly ReaderExample[], book: RuleBook, language: Language): ReaderModel {
  const compiled = compileRules(book, language);
  const buckets = compiled.lists.map(({ name, node }) => ({ node, bucket: bucketOfList(name) }));
  const isNote = patientNotes(compiled.lists);
  const readWords = wordReader(book, language);
  const read = (text: string) => {
    const words = readWords(text);
    const matches = findMatches(compiled.graph, indexText(words));
    const found = buckets.flatMap(({ node, bucket }) => (matches.has(node) ? [bucket] : []));
    return { features: featuresOf(words, found), isNote: isNote(matches, words.length) };
  };
  const byRules = buildScreen(book, language);
  return trainReader(
    examples.map((example) => ({
      ...example,
      ...read(example.text),
      isSettled: byRules({ text: example.text }).screening.presentation === 'interrupt',
    })),
  );
}
