import { idleWords } from '../../src/safety/idle-words';
import { content } from '../support/content';

const { ruleBook, library, language } = content;
const place = { file: 'lists.yml', line: 1, lines: {} };

/** What is idle in lists of its own, of which one rule uses `used`. */
function idleIn(lists: Readonly<Record<string, readonly string[]>>, others: readonly string[] = []) {
  const [rule] = ruleBook.rules;
  if (!rule) throw new Error('there are no rules');
  const book = {
    ...ruleBook,
    rules: [{ ...rule, match: ['<used>'], mention: [], except: [] }],
    signs: [],
    findings: [],
    idioms: [],
    lexicon: new Map(Object.entries(lists)),
    lists: new Map(Object.keys(lists).map((name) => [name, place])),
  };
  return idleWords(book, others, language).map(({ list, entry }) => (entry === undefined ? list : `${list}: ${entry}`));
}

test('every line of the word lists changes something; run `npm run content` to see those that do not', () => {
  const others = [...library.barriers, ...library.reportWords].flatMap(({ match }) => match);
  const idle = idleWords(ruleBook, others, language).map(
    ({ list, entry, place: { file, line } }) =>
      `${file}:${line} <${list}> ${entry === undefined ? 'is used by nothing' : `has "${entry}" already, in other words`}`,
  );
  expect(idle).toEqual([]);
});

describe('an entry is idle', () => {
  test.each<[string, Record<string, readonly string[]>, readonly string[]]>([
    ['where it stands twice', { used: ['ankle', 'ankle'] }, ['used: ankle']],
    ['where it is spelled otherwise', { used: ['cannot walk', "can't walk"] }, ["used: can't walk"]],
    ['where a list inside has it', { used: ['ankle', '<joint>'], joint: ['ankle', 'knee'] }, ['used: ankle']],
    ['where choices have all of it', { used: ['ankle', 'knee', 'ankle|knee'] }, ['used: ankle|knee']],
  ])('%s', (_, lists, expected) => {
    expect(idleIn(lists)).toEqual(expected);
  });

  test.each<[string, Record<string, readonly string[]>]>([
    ['that adds a word', { used: ['ankle', 'knee'] }],
    ['that typing errors are mended towards', { used: ['ankle', 'ankles'] }],
    ['of a list that a list in use holds', { used: ['<joint>'], joint: ['ankle'] }],
  ])('never one %s', (_, lists) => {
    expect(idleIn(lists)).toEqual([]);
  });
});

describe('a list is idle', () => {
  const lists = { used: ['ankle'], spare: ['knee', '<inner>'], inner: ['hip'] };
  test('where nothing in use holds it', () => {
    expect(idleIn(lists)).toEqual(['spare', 'inner']);
  });

  test('but not where something beside the rules names it', () => {
    expect(idleIn(lists, ['i hurt <spare>'])).toEqual([]);
  });
});
