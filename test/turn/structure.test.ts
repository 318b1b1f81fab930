import { talkReaders } from '../../src/turn/talk-readers';
import { content } from '../support/content';

const { cut, stripCourtesy, stripLeaning } = talkReaders(
  content.understanding.follow,
  content.language,
  content.library.intents,
);
const questionsIn = (text: string) => cut(text).flatMap((piece) => (piece.asks ? [piece.text] : []));

describe('a message is cut into its questions', () => {
  test.each([
    ['what is it and how is it treated?', ['what is it', 'how is it treated?']],
    ['does iloprost work? and can i run', ['does iloprost work?', 'and can i run']],
    ['how long does it last, and can I work?', ['how long does it last,', 'can I work?']],
    ['my hip hurts since may. what is bone marrow edema? the doctor said rest', ['what is bone marrow edema?']],
    ['how is it treated? i fell in march and the scan shows edema', ['how is it treated?']],
    ['i fell in march and the scan shows edema. how is it treated', ['how is it treated']],
  ])('%j asks %j', (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  test.each([
    'does ice and rest help',
    'what is the difference between iloprost and denosumab',
    'if I run, will it get worse',
    'when I walk, is it bad for the bone?',
    'side effects of iloprost and bisphosphonates?',
  ])('%j stays whole', (text) => expect(cut(text)).toHaveLength(1));

  test('a text without any end is read in bounded time', () => {
    const start = process.hrtime.bigint();
    cut('and what is it, '.repeat(6_000));
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
  });
});

describe('courtesies are taken off the front', () => {
  test.each([
    ['ok thanks, how is it treated?', 'how is it treated?'],
    ['hi what is bme', 'what is bme'],
    ['great. can I run?', 'can I run?'],
    ['right hip edema', 'right hip edema'],
    ['thank you so much', ''],
  ])('%j leaves %j', (text, rest) => expect(stripCourtesy(text).rest).toBe(rest));
});

describe('words that lean on the talk are taken off', () => {
  test.each([
    ['no, I meant the drip', 'the drip'],
    ['what about side effects?', 'side effects?'],
    ['back to the drip', 'the drip'],
    ['notable side effects', 'notable side effects'],
  ])('%j leaves %j', (text, rest) => expect(stripLeaning(text).rest).toBe(rest));
});
