import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectContent } from '../../src/load/inspect-content';
import { copyOf } from '../support/content-folder';

jest.setTimeout(120_000);

const PACK = 'bone-marrow-edema';
const GOUT = `${PACK}/causes/gout.md`;
const TALKS = `${PACK}/conversations/causes.yml`;
const VITAMIN_D = `${PACK}/treatments/vitamin-d-and-calcium.md`;
const TALK = `
- title: a talk with names that there are not
  turns:
    - say: what is bone cancer
      expect: {outcome: answered, topic: bone-tumr}
    - say: and then
      expect: {heading: definitoin, cites: [s1x], red-flags: [chest-pian]}
`;

/** Content that is broken, and what is told of it as "file:line message". */
function broken(change: (content: ReturnType<typeof copyOf>, intents: ReturnType<typeof copyOf>) => void) {
  const content = copyOf();
  const intents = copyOf('intents');
  change(content, intents);
  const { mistakes, inTalks } = inspectContent(content.path, intents.path);
  const told = [...mistakes, ...inTalks].map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);
  const lineOf = (file: string, text: string) =>
    readFileSync(join(content.path, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;
  const lines = { uncited: lineOf(GOUT, 'Nobody said'), talk: lineOf(TALKS, 'bone-tumr') };
  content.end();
  intents.end();
  return { told, lines };
}

describe('one mistake hides no other', () => {
  const { told, lines } = broken((content, intents) => {
    content.edit(`${PACK}/pack.yml`, (text) => text.replace('title:', 'title'));
    content.edit(GOUT, (text) => `${text.replace(/review-due: .*/, 'review-due: soon')}\nNobody said so.\n`);
    content.edit(TALKS, (text) => text + TALK);
    content.edit(VITAMIN_D, (text) => `${text}\n## myths\n\nZoledronate drains it.[^s22]\n`);
    intents.edit('causes.yml', (text) => text.replace('examples:', 'examples'));
  });

  test('a pack whose own file cannot be read has its pages looked at', () => {
    expect(told).toContainEqual(expect.stringMatching(/pack\.yml:3 is not YAML that can be read: a field has no ": "/));
    expect(told).toContainEqual(expect.stringMatching(/gout\.md:\d+ review-due: write a day as/));
  });

  test('a page whose head is wrong has its body looked at, and a day is told once', () => {
    expect(told).toContain(
      `${GOUT}:${lines.uncited} has a paragraph without a source: "Nobody said so.…"; end it with a footnote such as [^s22]`,
    );
    expect(told.filter((line) => line.includes('review-due'))).toHaveLength(1);
  });

  test('a talk that expects what there is not is told by line, with what was meant, also where it has another mistake', () => {
    for (const [at, expected] of [
      [0, 'the topic "bone-tumr", but there is no such page; did you mean "bone-tumor"?'],
      [2, 'the heading "definitoin", but there is no such intent; did you mean "definition"?'],
      [2, 'the cites "s1x", but there is no such work in a sources.yml'],
      [2, 'the red-flags "chest-pian", but there is no such red-flag rule; did you mean "chest-pain"?'],
    ] as const)
      expect(told).toContainEqual(expect.stringContaining(`${TALKS}:${lines.talk + at} expects ${expected}`));
    expect(told).toContainEqual(expect.stringMatching(/causes\.yml:\d+ .*outcome: must be one of: answer/));
  });

  test('nothing is blamed for an intent or a page that cannot be read', () => {
    expect(told.filter((line) => /"(## )?causes", which is no intent/.test(line))).toEqual([]);
    expect(told.filter((line) => /expects the \w+ "(gout|causes)"/.test(line))).toEqual([]);
    expect(told).toContainEqual(expect.stringMatching(/^[^/]+\/causes\.yml:\d+ is not YAML/));
  });

  test('a medicine that is named without a word on its license is told, under its heading', () => {
    expect(told).toContainEqual(
      expect.stringMatching(
        /vitamin-d-and-calcium\.md:\d+ names "Zoledronate" under "## myths", step 1, and does not say/,
      ),
    );
  });

  test('no message is in words of the program', () => {
    expect(told.filter((line) => /Implicit|Flow|token|scalar|column \d/i.test(line))).toEqual([]);
  });
});

test.each([
  ['names: [gout', 'names: [gout, "crystal', /not closed or parted/],
  ['label: gout', 'label: pain: gout', /a value holds ": "; put it in quotes/],
  ['label: gout', 'label: @gout', /put it in quotes/],
  ['label: gout', '  label: gout', /the spaces before this line|behind its name|": "/],
])('"%s" written "%s" is told in words that help', (from, to, expected) => {
  const { told } = broken((content) => content.edit(GOUT, (text) => text.replace(from, to)));
  expect(told).toContainEqual(
    expect.stringMatching(new RegExp(`gout\\.md:\\d+ is not YAML that can be read: .*${expected.source}`)),
  );
});

test('a talk that expects a page which is gone keeps no content from being served', () => {
  const content = copyOf();
  content.remove(VITAMIN_D);
  const { mistakes, inTalks } = inspectContent(content.path, 'intents');
  content.end();
  expect(mistakes.filter(({ file }) => file.includes('conversations/'))).toEqual([]);
  expect(inTalks).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('vitamin-d-and-calcium') }),
  );
});

test('where rules cannot be read, no talk is blamed for naming one', () => {
  const { told } = broken((content) =>
    content.edit(`${PACK}/red-flags.yml`, (text) => text.replace('level: ', 'level: very-')),
  );
  expect(told).toContainEqual(expect.stringMatching(/red-flags\.yml:\d+ .*level: must be one of/));
  expect(told.filter((each) => each.includes('no such red-flag rule'))).toEqual([]);
});

test('where works cannot be read, no talk is blamed for expecting one', () => {
  const { told } = broken((content) =>
    content.edit(`${PACK}/sources.yml`, (text) => text.replace('title: ', 'title: "')),
  );
  expect(told).toContainEqual(expect.stringMatching(/sources\.yml:\d+ is not YAML/));
  expect(told.filter((each) => each.includes('no such work'))).toEqual([]);
});
