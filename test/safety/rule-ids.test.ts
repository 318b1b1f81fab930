import { readFileSync } from 'node:fs';
import { content } from '../support/content';

/** Every rule there is, one id a line: so that none goes without somebody saying so. */
const LISTED = 'test/safety/rule-ids.txt';

test('no rule is lost and none comes unseen: after a change on purpose, change test/safety/rule-ids.txt too', () => {
  const listed = readFileSync(LISTED, 'utf8').trim().split('\n');
  expect(content.ruleBook.rules.map(({ id }) => id).sort()).toEqual(listed);
});
