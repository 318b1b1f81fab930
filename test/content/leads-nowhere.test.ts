import { loadContent } from '../../src/content/load-content';
import { ContentError, type Mistake } from '../../src/content/mistakes';
import { readContent } from '../../src/content/read-content';
import { inspectContent } from '../../src/load/inspect-content';
import { copyOf } from '../support/content-folder';

const folder = copyOf();
afterAll(folder.end);

/** What is told of an edit, which is taken back. */
function toldOf(file: string, change: (text: string) => string, read: () => readonly Mistake[]): readonly string[] {
  let before = '';
  folder.edit(file, (text) => {
    before = text;
    return change(text);
  });
  try {
    return read().map((each) => `${each.file}:${each.line} ${each.message}`);
  } finally {
    folder.write(file, before);
  }
}

const readIt = () => readContent(folder.path, 'intents').mistakes;
const UNDERSTANDING = 'shared/understanding.yml';
const under = (field: string, line: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:\n`, 'm'), `${field}:\n${line}\n`);

test('names in understanding.yml that lead nowhere are told by their lines', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['moods', '  jealous:\n    - "i am jealous"', /comfort-jealous.*no words for/],
    ['own-words-for', '  parking:\n    - "where can i park"', /"parking".*no words for/],
    ['follow-ups', '  - { intent: no-such-intent, match: ["and the colour"] }', /"no-such-intent", which is no intent/],
    ['follow-ups', '  - { intent: causes, after: [cases], match: ["x y"] }', /"cases".*did you mean "causes"/],
    ['fragments', '  work: no-such-intent', /"no-such-intent", which is no intent/],
    ['of-treatments', '  no-such-intent: causes', /"no-such-intent", which is no intent/],
    ['wishes', '  - { intent: no-such-intent, match: ["no x"] }', /"no-such-intent", which is no intent/],
  ];
  const change = (text: string) => wrong.reduce((read, [field, line]) => under(field, line)(read), text);
  const told = toldOf(UNDERSTANDING, change, readIt);
  expect(told).toHaveLength(wrong.length);
  for (const [field, , expected] of wrong)
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`^shared/understanding\\.yml:\\d+ ${field}: .*${expected.source}`)),
    );
});

describe('a list that the turn is built of and that cannot be compiled is told', () => {
  const inspect = () => inspectContent(folder.path, 'intents').mistakes;
  test.each([
    ['a wish about what is kept', 'shared/talk.yml', (text: string) => withPattern(text, 'wishes'), /no word list/],
    ['an illness elsewhere', UNDERSTANDING, under('elsewhere', '  - "my <no-such-list>"'), /no word list/],
  ])('%s', (_name, file, change, expected) => {
    const told = toldOf(file, change, inspect);
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`^${file.replace('.', '\\.')}:\\d+ .*(?:${expected.source})`)),
    ]);
  });
});

test('patterns of talk.yml that name no list are all told at once, each on its line', () => {
  const fields = ['wishes', 'verdict', 'person', 'personal'];
  const change = (text: string) => fields.reduce((read, field) => withPattern(read, field, `${field} <none>`), text);
  const told = toldOf('shared/talk.yml', change, () => inspectContent(folder.path, 'intents').mistakes);
  const lines = told.map((each) => /^shared\/talk\.yml:([1-9]\d*) .*no word list/.exec(each)?.[1]);
  expect(new Set(lines).size).toBe(fields.length);
  expect(lines).not.toContain(undefined);
});

/** Puts a pattern first in the first list under a field. */
function withPattern(text: string, field: string, pattern = 'forget <no-such-list>'): string {
  const start = text.search(new RegExp(`^${field}:`, 'm'));
  const item = /^( *)- /m.exec(text.slice(start));
  if (start < 0 || !item) throw new Error(`there is no list under ${field}`);
  const at = start + item.index;
  return `${text.slice(0, at)}${item[1]}- ${pattern}\n${text.slice(at)}`;
}

describe('a value that begins with a star', () => {
  const toldBy = (change: (text: string) => string) => toldOf('shared/phrases.yml', change, readIt);
  const first = (value: string) => (text: string) => text.replace(/^( {2}[a-z-]+:) .*$/m, `$1 ${value}`);

  test('is told by file and line, beside all other mistakes', () => {
    expect(toldBy(first('*call'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^shared\/phrases\.yml:\d+ \*call points at nothing.*quotes/)]),
    );
  });

  test('is told where it points at itself by the million', () => {
    const row = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(',')}]\n`;
    const bomb = row('a', 'x') + row('b', '*a') + row('c', '*b') + row('d', '*c');
    const told = toldOf('deployment.yml', () => bomb, readIt);
    expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^deployment\.yml:1 cannot be read/)]));
  });

  test('stops a start with the place of the mistake', () => {
    expect(() =>
      toldOf('shared/phrases.yml', first('*call'), () => {
        loadContent(folder.path, 'intents');
        return [];
      }),
    ).toThrow(ContentError);
  });
});

test('__proto__ is no name for a field', () => {
  const told = toldOf(
    'shared/phrases.yml',
    (text) => text.replace(/^( {2}[a-z-]+: .*)$/m, '$1\n  __proto__: {a: 1}'),
    readIt,
  );
  expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^shared\/phrases\.yml:\d+ __proto__/)]));
});
