import { findMatches } from '../../src/safety/matcher/find-matches';
import { indexText } from '../../src/safety/matcher/indexed-text';
import { compileRules } from '../../src/safety/rules/compile-rules';
import { patientNotes } from '../../src/safety/second-reader/patient-note';
import { wordReader } from '../../src/safety/words/read-words';
import { content } from '../support/content';

const compiled = compileRules(content.ruleBook, content.language);
const readWords = wordReader(content.ruleBook, content.language);
const isNote = patientNotes(compiled.lists);
const reads = (text: string) => {
  const words = readWords(text);
  return isNote(findMatches(compiled.graph, indexText(words)), words.length);
};

describe('a note on a patient', () => {
  test.each([
    '67M, chest tightness 2 h, BP 140/80',
    'A 12-year-old girl fell from a swing and holds her wrist.',
    'Knee swelling for two days, afebrile, CRP 12.',
    'Child, 2, button in the nose. Obs normal.',
  ])('%s', (text) => expect(reads(text)).toBe(true));

  test.each([
    'my 12 year old girl fell from a swing',
    'i am 67 and my chest feels tight',
    'what is bone marrow edema',
    'does iloprost work',
    'bp tablets and gout',
  ])('but not: %s', (text) => expect(reads(text)).toBe(false));
});
