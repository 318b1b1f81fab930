import { talkReaders } from '../../src/turn/readers/talk-readers';
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
    ['what is gout how long does it take', ['what is gout', 'how long does it take']],
    ['whats denosumab is it dangerous', ['whats denosumab', 'is it dangerous']],
    ['1 is it catching 2 how long does it last', ['is it catching?', 'how long does it last']],
    ['two things: what causes it, and can i swim', ['what causes it,', 'can i swim']],
    ['so i slipped in april and now the scan shows edema in my knee what is that', ['what is that']],
    ['they found a bone bruise after my ski holiday how long does it take', ['how long does it take']],
    ['my doctor found swelling in the hip and offers me a drip is it safe', ['is it safe']],
    ['mum has been on crutches for a month now whats the next step', ['whats the next step']],
    ['i asked my surgeon twice already how long will it take', ['how long will it take']],
    ['does it work n is it safe', ['does it work', 'is it safe']],
  ])('%j asks %j', (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  test.each([
    'does ice and rest help',
    'what is the difference between iloprost and denosumab',
    'if I run, will it get worse',
    'when I walk, is it bad for the bone?',
    'side effects of iloprost and bisphosphonates?',
    'it depends how big it is',
    'the radiologist was not able to tell us how big is the swelling',
    'we are waiting for the doctor who is away until monday',
    'if i go on working in the shop will it get worse',
    'can you tell me what is the reason',
    'he is 71 and does not work any more',
    'my hip hurts and is swollen on the side',
    'i had 2 scans and 1 is clear',
  ])('%j stays whole', (text) => expect(cut(text)).toHaveLength(1));

  test('a text without any end is read in bounded time', () => {
    const start = process.hrtime.bigint();
    cut('and what is it, '.repeat(6_000));
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
  });
});

describe('courtesies are taken off the front', () => {
  test.each([
    ['that is so kind of you. sorry to be a nuisance again, does it hurt', 'does it hurt'],
    ['would you mind telling me whether it hurts', 'whether it hurts'],
    ['could someone please explain what gout is', 'what gout is'],
    ['for how long, do you think?', 'for how long?'],
    ['does it hurt tho lol', 'does it hurt'],
    ['i know what it is', 'i know what it is'],
    ['i want to know if it is catching', 'i want to know if it is catching'],
    ['sorry, my hip is worse', 'my hip is worse'],
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
