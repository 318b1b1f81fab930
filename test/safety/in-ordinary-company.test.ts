import { content, shownFor } from '../support/content';

/** What people say before and behind a danger: where they are, what they did, that they are tired, a plea. No bath, which has a temperature of its own, and no kitchen behind a knife. */
const BEFORE = ['at the table', 'in the car', 'in my kitchen', 'making tea and', 'he got out of bed and'];
const BEHIND = ['and i am tired', 'on my way home', 'please tell me what to do', 'and the doctor is closed'];

/** The examples of all rules that interrupt. A question stays out: what is put behind it would be part of it. */
const EXAMPLES = content.ruleBook.rules
  .flatMap(({ examples }) => examples)
  .map((example) => example.replace(/[.!]+$/, ''))
  .filter((example) => !example.endsWith('?') && shownFor(example) === 'interrupt');

/** An exception or an idiom that reaches too far would take an ordinary word for its own and cancel the danger. */
describe('what a rule hears is heard in ordinary company, too', () => {
  test.each(BEFORE)('"%s …" silences no example', (before) =>
    expect(EXAMPLES.filter((example) => shownFor(`${before} ${example}`) !== 'interrupt')).toEqual([]),
  );

  test.each(BEHIND)('"… %s" silences no example', (behind) =>
    expect(EXAMPLES.filter((example) => shownFor(`${example} ${behind}`) !== 'interrupt')).toEqual([]),
  );

  test('there are more than a thousand of them', () => expect(EXAMPLES.length).toBeGreaterThan(1000));
});
