import { isReport } from '../../src/turn/danger/raise-on-third-report';
import { content, screen } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `report-${talks++}` });

/** Three ways to tell of a danger of one level, each a plain statement of that rule alone. */
function tellings(level: string): readonly (readonly [string, readonly string[]])[] {
  return content.ruleBook.rules
    .filter((rule) => rule.level === level)
    .map((rule): readonly [string, readonly string[]] => [
      rule.id,
      rule.examples.filter((text) => isReport(text) && raisesOnly(text, rule.id, level)).slice(0, 3),
    ])
    .filter(([, texts]) => texts.length === 3);
}

function raisesOnly(text: string, rule: string, level: string): boolean {
  const { flags, signs } = screen({ text }).screening;
  const [only, ...others] = flags;
  return others.length === 0 && only?.rule === rule && only.level === level && signs.length < 2;
}

describe('the third report of a present symptom', () => {
  test.each(tellings('urgent'))('%s: today becomes now', async (_, texts) => {
    const say = begin();
    const levels = [];
    for (const text of texts) levels.push((await say(text)).facts.disposition);
    expect(levels).toEqual(['urgent', 'urgent', 'emergency']);
  });

  test.each(tellings('soon'))('%s: the coming days become today, as the whole reply', async (_, texts) => {
    const say = begin();
    const turns = [];
    for (const text of texts) turns.push((await say(text)).facts);
    expect(turns.map(({ disposition }) => disposition)).toEqual(['soon', 'soon', 'urgent']);
    expect(turns[2]).toMatchObject({ presentation: 'interrupt', outcome: 'escalate' });
  });

  test('there are rules of both levels to hold this on', () => {
    expect(tellings('urgent').length).toBeGreaterThan(2);
    expect(tellings('soon').length).toBeGreaterThan(0);
  });

  test('is not made of questions', async () => {
    const say = begin();
    const text = 'why is my calf swollen and hot?';
    for (let time = 0; time < 4; time += 1) expect((await say(text)).facts.disposition).toBe('urgent');
  });

  test('is counted anew after the danger was stood down', async () => {
    const say = begin();
    const text = 'my calf is swollen and hot';
    await say(text);
    await say(text);
    await say('This is not happening to anyone');
    expect((await say(text)).facts.disposition).toBe('urgent');
  });
});

describe('a report', () => {
  test.each([
    ['my calf is swollen', true],
    ['my calf is swollen. what should I do?', true],
    ['why is my calf swollen?', false],
    ['is my calf swollen', false],
    ['ok', false],
  ])('"%s": %s', (text, expected) => expect(isReport(text)).toBe(expected));
});
