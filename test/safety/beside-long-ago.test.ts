import { content, screen } from '../support/content';

const shown = (text: string) => screen({ text }).screening.presentation;
const isHeard = (text: string) => ['interrupt', 'ask'].includes(shown(text));
const dangers = content.ruleBook.rules
  .flatMap(({ examples }) => examples)
  .filter((example) => shown(example) === 'interrupt');

/**
 * What is told beside something long over, in the words of every rule's own examples, and how many of a hundred may then be
 * taken for over, too: what is left are coming days' troubles, and examples whose own words tell of then.
 */
describe('a danger told of beside what is long over is heard', () => {
  test.each<readonly [string, number]>([
    ['in 2018 i had a stent. {}', 0.5],
    ['i had a stent in 2018, {}', 1],
    ['{}, i had a stent in 2018', 1.1],
    ['{} like in 2015', 3.1],
    ['{} the same as in 2016', 3],
    ['{}. i was 27 when i had it first', 0.5],
    ['my hip was done in my twenties, {}', 1],
    ['in my twenties i had my hip done, {}', 0.5],
    ['as a child i had asthma, {}', 2.6],
    ['when i was little i broke my arm. {}', 0],
    ['i broke my arm when i was little and {}', 0.9],
    ['as a young man i broke a leg, now {}', 0],
  ])('%s', (frame, most) => {
    expect(dangers.length).toBeGreaterThan(1500);
    const silenced = dangers.map((danger) => frame.replace('{}', () => danger)).filter((text) => !isHeard(text));
    expect((100 * silenced.length) / dangers.length).toBeLessThanOrEqual(most);
  });
});
