import fc from 'fast-check';
import { findingBook } from '../../src/safety/rules/finding-book';
import { searchOf } from '../../src/safety/rules/search';
import { compiledOf } from '../../src/safety/screen';
import { messageReader } from '../../src/safety/words/read-words';
import { content } from '../support/content';

const { ruleBook, language } = content;
// The findings' book is the smaller one, and has dangers enough.
const { rules } = compiledOf(findingBook(ruleBook), language);
const readerOf = messageReader(ruleBook, language);

const SENTENCES = [
  'IMPRESSION: acute pulmonary embolism.',
  'There is a displaced fracture of the femoral neck',
  'No evidence of cauda equina compression.',
  'My hip hurts, and',
  'it says:',
  'Thanks!',
];
const some = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 });

/** What a search finds for each rule in the words of a text. */
const found = (search: ReturnType<typeof searchOf>, words: ReturnType<ReturnType<typeof readerOf>>) =>
  rules.rules.map(({ rule, match, except }) => {
    const findings = search(words);
    return [rule.id, findings.has(match), findings.spansOf(match), findings.spansOf(except)];
  });

describe('a message that is searched together with its parts', () => {
  test('holds in each what is found when that is searched alone', () => {
    fc.assert(
      fc.property(some, some, some, (before, part, behind) => {
        const read = readerOf();
        const texts = [
          [...before, ...part, ...behind].join(' '),
          part.join('\n'),
          [...before, ...behind].join('\n'),
        ].map(read);
        const together = searchOf(rules, texts);
        const ofEach = texts.map((words) => found(together, words));
        expect(ofEach).toEqual(texts.map((words) => found(searchOf(rules, [words]), words)));
      }),
      { numRuns: 60 },
    );
  });

  test('is searched again where another message was searched in between', () => {
    const read = readerOf();
    const [whole, part] = ['Acute pulmonary embolism. Thanks!', 'Acute pulmonary embolism.'].map(read);
    const together = searchOf(rules, [whole ?? [], part ?? []]);
    const before = found(together, part ?? []);
    searchOf(rules, [readerOf()('no fever')])(readerOf()('no fever'));
    expect(found(together, part ?? [])).toEqual(before);
    expect(before.some(([, isFound]) => isFound)).toBe(true);
  });
});
