import type { ReaderExample } from '../domain/reader-example';
import type { RuleBook } from '../domain/rule-book';
import type { Language } from '../text/words';
import { compileRules } from './compile-rules';
import { findIn } from './find';
import { groundOf } from './ground';
import { patientNotes } from './patient-note';
import { wordReader } from './read-words';
import { featuresOf, placeOfList } from './reader-features';
import type { ReaderModel } from './reader-model';
import { buildScreen } from './screen';
import { trainReader } from './train-reader';

/** Teaches the second reader. In: the messages, the rule book for its word lists, the language. Out: the model. */
export function teachReader(examples: readonly ReaderExample[], book: RuleBook, language: Language): ReaderModel {
  const compiled = compileRules(book, language);
  const places = compiled.lists.map(({ name, node }) => ({ node, place: placeOfList(name) }));
  const isNote = patientNotes(compiled.lists);
  const readWords = wordReader(book, language);
  const read = (text: string) => {
    const words = readWords(text);
    const findings = findIn(compiled.graph, groundOf(words), []);
    const found = places.flatMap(({ node, place }) => (findings.has(node) ? [place] : []));
    return { features: featuresOf(words, found), isNote: isNote(findings, words.length) };
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
