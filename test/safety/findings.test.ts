import { content, screen } from '../support/content';

/** A report around one sentence, so that it is known as one. */
const report = (sentence: string) =>
  `MRI WITHOUT CONTRAST\nTECHNIQUE: Multiplanar T1 and STIR.\nFINDINGS: ${sentence} The soft tissues are unremarkable. Ligaments are intact.`;
const shown = (text: string, rule: string) =>
  screen({ text }).screening.flags.find((flag) => flag.rule === rule)?.presentation;

const { findings } = content.ruleBook;
const each = (kind: 'examples' | 'lookalikes') =>
  findings.flatMap((finding) => finding[kind].map((text) => [finding.rule, text] as const));

describe('a finding in a pasted report', () => {
  test.each(each('examples'))('%s is asked about: %s', (rule, text) => {
    expect(shown(report(text), rule)).toBe('ask');
  });

  test.each(each('lookalikes'))('%s is not asked about where it is denied, old or something else: %s', (_, text) => {
    expect(['none', 'accompany']).toContain(screen({ text: report(text) }).screening.presentation);
  });
});

const STRENGTH = ['none', 'accompany', 'ask', 'interrupt'];

describe('a symptom', () => {
  const history =
    'EXAM: MRI SPINE\nCLINICAL HISTORY: Known breast cancer with metastases.\nFINDINGS: Marrow edema at L2.';
  const symptom = 'there is new pain in my spine and my legs are weak';

  test('that only the report tells of is a line with the answer', () => {
    const { screening } = screen({ text: report('The patient has chest pain and shortness of breath.') });
    expect(screening.flags.length).toBeGreaterThan(0);
    expect(screening.flags.map(({ presentation }) => presentation)).toEqual(screening.flags.map(() => 'accompany'));
    expect(screening.flags.every(({ modifiers }) => modifiers.includes('finding'))).toBe(true);
  });

  test('of self-harm is still a question', () => {
    expect(shown(report('The patient took an overdose and wants to kill herself.'), 'suicide')).toBe('ask');
  });

  test('in own words interrupts, before or behind the report', () => {
    const edema = report('Marrow edema of the talus.');
    for (const text of [
      `my chest hurts and I cannot breathe\n${edema}`,
      `${edema}\nmy chest hurts and I cannot breathe`,
    ])
      expect(screen({ text }).screening.presentation).toBe('interrupt');
  });

  const examples = content.ruleBook.rules.flatMap((rule) => rule.examples.slice(0, 3));
  const strength = (text: string) => STRENGTH.indexOf(screen({ text }).screening.presentation);
  const [above, below] = [
    'EXAM: MRI\nFINDINGS: Marrow edema of the medial femoral condyle.',
    'The ligaments are intact.\nIMPRESSION: Nondisplaced.',
  ];

  test('told behind a report is shown as it is alone, for every rule', () => {
    const sunk = examples.filter((text) => strength(`${above}\n${below}\n${text}`) < strength(text));
    expect(sunk).toEqual([]);
  });

  test('told in the midst of a report is at least a question, for every rule', () => {
    const sunk = examples.filter(
      (text) => strength(`${above}\n${text}\n${below}`) < Math.min(strength(text), STRENGTH.indexOf('ask')),
    );
    expect(sunk).toEqual([]);
  });

  test('that is a danger only together with what the report tells of interrupts', () => {
    expect(shown(symptom, 'spine-pain-with-cancer')).toBeUndefined();
    expect(shown(`${symptom}\n${history}`, 'spine-pain-with-cancer')).toBe('interrupt');
  });

  test('of an earlier turn counts with the report', () => {
    const { flags } = screen({ text: history }, ['spine-pain-new', 'legs-weak']).screening;
    expect(flags.map(({ rule, presentation }) => [rule, presentation])).toContainEqual([
      'spine-pain-with-cancer',
      'interrupt',
    ]);
  });
});
