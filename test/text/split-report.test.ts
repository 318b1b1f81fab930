import { readLines } from '../../bench/read-lines';
import { reportSplitter } from '../../src/text/split-report';
import { content } from '../support/content';

const split = reportSplitter(content.reportForm);

const FINDINGS =
  'FINDINGS: There is marrow edema in the medial femoral condyle. The ligaments are intact. No effusion.';

describe('a pasted report is told from the person', () => {
  test.each([
    ['a question before it', `what does this mean\n${FINDINGS}`, 'what does this mean'],
    ['an emergency behind it', `${FINDINGS}\nalso I can't feel my leg now`, "also I can't feel my leg now"],
    ['an emergency in its midst', `${FINDINGS} My chest hurts. No meniscal tear is seen.`, 'My chest hurts.'],
    ['an emergency behind it without "I"', `${FINDINGS}\nleg numb since lunch`, 'leg numb since lunch'],
    ['an emergency under a heading', `${FINDINGS}\nHISTORY: my leg is numb`, 'HISTORY: my leg is numb'],
    ['words up to a colon', `my scan says: ${FINDINGS}`, 'my scan says:'],
    ['nothing beside it', FINDINGS, ''],
    ['a report in capitals', FINDINGS.toUpperCase(), ''],
    [
      'a letter in which the doctor says I',
      `Dear Dr Sand, Thank you for referring this 54-year-old. I have explained that ${FINDINGS} Yours sincerely`,
      '',
    ],
    ['a Roman number', `${FINDINGS} Grade I tear of the medial meniscus.`, ''],
  ])('with %s', (_, text, own) => {
    expect(split(text)?.own).toBe(own);
  });

  test.each([
    ['a short message', 'IMPRESSION: marrow edema'],
    ['a question about words of a report', 'what does "subchondral edema, T1 hypointense" mean on an MRI?'],
    [
      'an own story with the words of a doctor',
      'I had an MRI. My doctor says there is subchondral edema. My ligaments are intact and I have no effusion. I am scared.',
    ],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(split(text)).toBeUndefined();
  });

  test('and loses no word', () => {
    const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
    for (const { text } of readLines<{ text: string }>('bench/sets/reports.jsonl')) {
      const pasted = split(text);
      if (pasted) expect(words(`${pasted.own}\n${pasted.report}`)).toEqual(words(text));
    }
  });

  const SETS = ['danger', 'near-danger', 'sore-joints', 'bme-questions'];
  test.each(SETS)('no message of bench/sets/%s.jsonl is taken for one', (set) => {
    const taken = readLines<{ text: string }>(`bench/sets/${set}.jsonl`).filter(({ text }) => split(text));
    expect(taken).toEqual([]);
  });

  test('no example of a red-flag rule is taken for one', () => {
    const examples = content.ruleBook.rules.flatMap((rule) => [
      ...rule.examples,
      ...Object.values(rule.examplesAt).flat(),
    ]);
    expect(examples.filter((text) => split(text))).toEqual([]);
  });

  test('and told as often as it was pasted', () => {
    const told = split(`my leg hurts\n${FINDINGS}\nmy leg hurts\n${FINDINGS}`);
    expect(told?.own).toBe('my leg hurts\nmy leg hurts');
    expect(told?.report.split('\n').filter((piece) => piece === 'No effusion.')).toHaveLength(2);
  });

  test('with a heading of several words whole', () => {
    const { own, report } = split(`CLINICAL INDICATION: Pain.\n${FINDINGS} MUSCLES AND TENDONS: Intact.`) ?? {};
    expect(own).toBe('');
    expect(report?.split('\n')).toEqual(
      expect.arrayContaining(['CLINICAL INDICATION: Pain.', 'MUSCLES AND TENDONS: Intact.']),
    );
  });

  const PARTS = [`${FINDINGS} `, ' ', 'a', 'я', '\n', '. ', '1. ', 'findings', 'findings: ', 'a: ', '"'];
  test.each(PARTS)('in time that grows with its length: a million characters of %j', (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const start = performance.now();
    split(text);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('and quickly in a message of everyday length', () => {
    const texts = readLines<{ text: string }>('bench/sets/forum.jsonl').map(({ text }) => text.slice(0, 300));
    const rounds = Array.from({ length: 20 }, () => {
      const start = performance.now();
      for (const text of texts) split(text);
      return performance.now() - start;
    });
    expect(Math.min(...rounds) / texts.length).toBeLessThan(0.05);
  });
});
