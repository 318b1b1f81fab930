import { phraseEnds, phrasesIn } from '../../src/text/phrase-ends';

const endAt = phraseEnds(['no', 'no evidence of', 'evidence of', 'fat-suppressed', 'menisc*', 't1', "i'm"]);
const found = (text: string) => phrasesIn(text, endAt);

test.each([
  ['the longest, and none inside it', 'no evidence of a tear', ['no evidence of']],
  ['with any ending', 'menisci, meniscal, menisc', ['menisci', 'meniscal', 'menisc']],
  ['but not with one that is another word', 'meniscofemoroligament', []],
  ['only whole words', 'nose t12 at1 evidence often', []],
  ['as they are spelled', "fat suppressed, fat-suppressed; I'm", ['fat-suppressed', "I'm"]],
  ['beside signs and letters of other alphabets', 'T1/T2 (no) noя', ['T1', 'no']],
  ['at the end of the text', 'evidence', []],
])('phrases are found %s', (_, text, phrases) => {
  expect(found(text)).toEqual(phrases);
});
