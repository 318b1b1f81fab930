import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/content/read-content';
import { inspectContent } from '../../src/load/inspect-content';
import { copyOf } from '../support/content-folder';

jest.setTimeout(240_000);

const PACK = 'bone-marrow-edema';
const CAUSES = `${PACK}/causes`;
const CURES = `${PACK}/treatments`;
const FLAGS = 'shared/red-flags';

/** One kind of breakage: the file, how it is broken, what is told, and on which line: that of a text in the broken file. */
type Breakage = readonly [
  what: string,
  file: string,
  change: (text: string) => string,
  told: RegExp,
  at: string | number,
];

/** Each in another file, so that all can be broken at once. */
const BREAKAGES: readonly Breakage[] = [
  [
    'a paragraph without a footnote',
    `${CURES}/iloprost.md`,
    (t) => `${t}\nIt always helps.\n`,
    /paragraph without a source: "It always/,
    'It always helps.',
  ],
  [
    'an unknown source',
    `${CURES}/denosumab.md`,
    (t) => t.replace(/\[\^s(\d+)\]/, '[^s$1x]'),
    /cites \[\^s\d+x\], which is not in sources\.yml; did you mean "s\d+"/,
    /\[\^s\d+x\]/.source,
  ],
  [
    'a footnote in capitals',
    `${CURES}/teriparatide.md`,
    (t) => `${t}\nIt helps.[^s22] So it seems.[^S22]\n`,
    /has "\[\^S22\]", which is no footnote/,
    'So it seems',
  ],
  [
    'a heading that stands twice',
    `${CURES}/physiotherapy.md`,
    (t) => `${t}\n## definition\n\nAgain.[^s22]\n`,
    /"## definition" again; it stands on line \d+ already/,
    -3,
  ],
  [
    'a heading that is no intent',
    `${CURES}/bisphosphonates.md`,
    (t) => t.replace('## side-effects', '## side-efects'),
    /"## side-efects", which is no intent; did you mean "side-effects"/,
    '## side-efects',
  ],
  [
    'another third-level heading',
    `${CURES}/bone-graft.md`,
    (t) => `${t}\n### in short\n\nShort.[^s22]\n`,
    /only "### simpler" may stand under a heading/,
    '### in short',
  ],
  [
    'a first-level heading',
    `${CURES}/joint-replacement.md`,
    (t) => `${t}\n# Joints\n\nShort.[^s22]\n`,
    /has "# Joints"/,
    '# Joints',
  ],
  [
    'a section without words',
    `${CURES}/core-decompression.md`,
    (t) => `${t}\n## myths\n`,
    /has nothing under "## myths"/,
    '## myths',
  ],
  [
    'text before the first heading',
    `${CURES}/pain-relief.md`,
    (t) => t.replace('\n## definition', '\nHello.[^s22]\n\n## definition'),
    /text before its first/,
    'Hello.',
  ],
  [
    'a day that there is not',
    `${CURES}/shock-wave-therapy.md`,
    (t) => t.replace(/review-due: .*/, 'review-due: 2027-13-01'),
    /review-due: is no day of the calendar/,
    'review-due:',
  ],
  [
    'a day written otherwise',
    `${CURES}/steroid-injection.md`,
    (t) => t.replace(/review-due: .*/, 'review-due: 24.05.2027'),
    /review-due: write a day as/,
    'review-due:',
  ],
  [
    'a field that there is not',
    `${CURES}/hyperbaric-oxygen.md`,
    (t) => t.replace('\ntitle:', '\ntilte: x\ntitle:'),
    /tilte: is no field here; did you mean "title"/,
    'tilte:',
  ],
  [
    'a field that is missing',
    `${CURES}/subchondroplasty.md`,
    (t) => t.replace(/\nstatus: .*/, ''),
    /status: (is missing|write draft)/,
    0,
  ],
  [
    'a status that there is not',
    `${CURES}/electromagnetic-fields.md`,
    (t) => t.replace('status: draft', 'status: final'),
    /status: write draft, or reviewed/,
    'status: final',
  ],
  [
    'a dose in the text',
    `${CURES}/vitamin-d-and-calcium.md`,
    (t) => `${t}\nTake 20 mg.[^s22]\n`,
    /holds the dose "20 mg"/,
    'Take 20 mg',
  ],
  [
    'a group that nobody asks for',
    `${CURES}/dmards-and-biologics.md`,
    (t) => t.replace('group: medicines', 'group: medicine'),
    /group "medicine", which is no intent.*did you mean "medicines"/,
    'group:',
  ],
  [
    'a label that is too long',
    `${CAUSES}/gout.md`,
    (t) => t.replace(/\nlabel: .*/, '\nlabel: gout, which is crystals in a joint'),
    /label: a label fits on a button/,
    'label:',
  ],
  [
    'a name of another page',
    `${CAUSES}/low-vitamin-d.md`,
    (t) => t.replace('names: [', 'names: [charcot foot, '),
    /the name "charcot foot", which .*charcot-foot\.md has already/,
    'names:',
  ],
  [
    'a page without front matter',
    `${CAUSES}/bone-tumor.md`,
    (t) => t.replace('---', ''),
    /must begin with front matter/,
    1,
  ],
  [
    'a block of code',
    `${CAUSES}/osteoarthritis.md`,
    (t) => `${t}\nA plain one.[^s22]\n\n    Indented by four.[^s22]\n`,
    /indented by four spaces/,
    'Indented by four',
  ],
  ['a line across', `${CAUSES}/stress-injury.md`, (t) => `${t}\n***\n`, /has a line of ---/, '***'],
  [
    'an unfinished merge',
    `${CAUSES}/avascular-necrosis.md`,
    (t) => `${t}\n<<<<<<< HEAD\n`,
    /merge that is not finished/,
    '<<<<<<<',
  ],
  [
    'a letter that cannot be seen',
    `${CAUSES}/bone-bruise.md`,
    (t) => `${t}\nA \u202Eword.[^s22]\n`,
    /letter that cannot be seen/,
    '\u202E',
  ],
  [
    'YAML in the front matter that is none',
    `${CAUSES}/bone-infection.md`,
    (t) => t.replace('names: [', 'names: [['),
    /is not YAML that can be read/,
    0,
  ],
  [
    'an address that is none',
    `${PACK}/sources.yml`,
    (t) => t.replace(/url: https:.*/, 'url: somewhere'),
    /s01\.url: /,
    'url: somewhere',
  ],
  [
    'a word of reports that points nowhere',
    `${PACK}/report-words.yml`,
    (t) => t.replace(/topic: .*/, 'topic: nowhere'),
    /names the page nowhere/,
    0,
  ],
  [
    'a tab in YAML',
    'shared/barriers.yml',
    (t) => t.replace(/\n {2}answers:/, '\n\tanswers:'),
    /is not YAML that can be read/,
    '\tanswers:',
  ],
  [
    'bad indentation in YAML',
    'shared/help-lines.yml',
    (t) => t.replace(/\n {4}(name: )/, '\n $1'),
    /is not YAML that can be read/,
    0,
  ],
  [
    'text with a colon that is no text',
    'shared/page.yml',
    (t) => t.replace(/^title: .*/m, 'title: {a: b}'),
    /title: must be text/,
    'title:',
  ],
  [
    'a phrase that is gone',
    'shared/phrases.yml',
    (t) => t.replace('  safe: ', '  saved: '),
    /has no "safe" under "say"/,
    0,
  ],
  [
    'a level that is missing',
    'shared/dispositions.yml',
    (t) => t.replace(/^soon:/m, 'later:'),
    /later: is no field here|soon: is missing/,
    0,
  ],
  ['a file that is missing', 'shared/channels.yml', () => '', /is missing/, 0],
  [
    'a key that stands twice',
    'shared/talk.yml',
    (t) => `${t}\nyes: [sure]\n`,
    /is not YAML that can be read: the same field stands twice/,
    'yes: [sure]',
  ],
  [
    'a level that no rule has',
    `${FLAGS}/heart.yml`,
    (t) => t.replace('level: emergency', 'level: emergancy'),
    /level: must be one of: soon, urgent, crisis, emergency/,
    'level: emergancy',
  ],
  [
    'an id that stands twice',
    `${FLAGS}/spine.yml`,
    (t) => `${t}\n${t.slice(t.indexOf('- id:'), t.indexOf('\n- id:', t.indexOf('- id:') + 5))}\n`,
    /repeats the id/,
    0,
  ],
  [
    'too few examples',
    `${FLAGS}/head-injury.yml`,
    (t) => t.replace(/ {2}examples:\n( {4}- .*\n)+/, '  examples:\n    - one\n'),
    /examples: write at least four examples/,
    0,
  ],
  [
    'a rule that cites nothing that there is',
    `${FLAGS}/clots-and-limbs.yml`,
    (t) => t.replace(/cites: \[(r\d+)/, 'cites: [$1x'),
    /cites r\d+x, which no sources\.yml has; did you mean "r\d+"/,
    0,
  ],
  [
    'a duration that is none',
    `${FLAGS}/poisoning-and-burns.yml`,
    (t) => t.replace(/still-danger-for: .*/, 'still-danger-for: a week'),
    /write a number and h or d/,
    'still-danger-for: a week',
  ],
];

const folder = copyOf();
const intents = copyOf('intents');
afterAll(() => {
  folder.end();
  intents.end();
});

const lineOf = (text: string, at: string | number): number | undefined => {
  const lines = text.split('\n');
  if (typeof at === 'number') return at > 0 ? at : at < 0 ? lines.length + at : undefined;
  const found = lines.findIndex((line) => line.includes(at) || (at.includes('\\') && new RegExp(at).test(line)));
  return found + 1;
};

describe('content that is broken in many ways at once', () => {
  for (const [, file, change] of BREAKAGES) folder.edit(file, change);
  folder.remove('shared/channels.yml');
  folder.write('shared/understanding.yml', Buffer.from('\xFF\xFEc\0u\0e\0s\0', 'latin1'));
  intents.edit('causes.yml', (text) => text.replace('intent: causes', 'intent: cause'));
  const { mistakes } = inspectContent(folder.path, intents.path);

  test(`has ${BREAKAGES.length} kinds of breakage, in as many files`, () => {
    expect(BREAKAGES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(BREAKAGES.map(([, file]) => file)).size).toBe(BREAKAGES.length);
  });

  test.each(BREAKAGES)('%s is told by file and line', (_, file, __, told, at) => {
    const found = mistakes.filter((mistake) => mistake.file === file && told.test(mistake.message));
    expect({ found: found.length > 0, all: mistakes.filter((mistake) => mistake.file === file) }).toMatchObject({
      found: true,
    });
    if (file === 'shared/channels.yml') return;
    const line = lineOf(readFileSync(join(folder.path, file), 'utf8'), at);
    if (line !== undefined) expect(found.map((mistake) => mistake.line)).toContain(line);
    else if (!/"safe"/.test(told.source)) expect(found[0]?.line).toBeGreaterThan(0);
  });

  test('a file in another encoding is told once', () => {
    expect(mistakes.filter(({ file }) => file === 'shared/understanding.yml')).toEqual([
      expect.objectContaining({ line: 1, message: expect.stringMatching(/not UTF-8/) }),
    ]);
  });

  test('an intent that is not named like its file is told with its folder', () => {
    expect(mistakes).toContainEqual(
      expect.objectContaining({
        file: expect.stringMatching(/causes\.yml$/),
        message: expect.stringMatching(/names the intent "cause"/),
      }),
    );
  });

  test('no message is of the program: none tells of an input, a type or an undefined', () => {
    const odd = mistakes.filter(({ message }) =>
      /\b(Invalid|expected|received|undefined|Unrecognized|NaN)\b/.test(message),
    );
    expect(odd).toEqual([]);
  });

  test('nothing is told that only follows: a page is not blamed for a bibliography that cannot be read', () => {
    const blamed = mistakes.filter(({ message }) => /not in sources\.yml/.test(message));
    expect(blamed.every(({ file }) => file === `${CURES}/denosumab.md`)).toBe(true);
  });
});

describe('a pattern that does not hold', () => {
  const rules = copyOf();
  afterAll(rules.end);

  test('cannot be read, or names a list or a sign that there is not: each by file and line, with what was meant', () => {
    rules.edit(`${FLAGS}/heart.yml`, (t) =>
      t.replace(/ {2}match:\n/, '  match:\n    - a ~ b ~ c\n    - <chst> ~ <pain>\n'),
    );
    rules.edit('shared/barriers.yml', (t) => t.replace(/match:\n/, 'match:\n    - ab* cost\n'));
    rules.edit('shared/talk.yml', (t) =>
      t.replace(/help-called:\n( *)match:\n/, 'help-called:\n$1match:\n$1  - "a ~ b ~ c"\n'),
    );
    rules.edit(`${CURES}/iloprost.md`, (t) => `${t}\nIt always helps.\n`);
    const { mistakes, untried } = inspectContent(rules.path, 'intents');
    const told = mistakes.map(({ file, line, message }) => `${file}:${line} ${message}`);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^shared\/red-flags\/heart\.yml:\d+ rule \S+ has two "~"|^shared\/red-flags\/heart\.yml:\d+ rule \S+: "a ~ b ~ c" has two "~"/,
        ),
        expect.stringMatching(
          /^shared\/red-flags\/heart\.yml:\d+ rule \S+ there is no word list <chst>; did you mean "chest"|^shared\/red-flags\/heart\.yml:\d+ rule \S+: there is no word list <chst>; did you mean "chest"/,
        ),
        expect.stringMatching(/^shared\/barriers\.yml:\d+ .*"ab\*" is too short/),
        expect.stringMatching(/^shared\/talk\.yml:\d+ .*has two "~"/),
        expect.stringMatching(/^bone-marrow-edema\/treatments\/iloprost\.md:\d+ has a paragraph without a source/),
      ]),
    );
    expect(untried).toEqual(['examples']);
  });

  test('an example that is not heard and a look-alike that is are told on their own lines', () => {
    const other = copyOf();
    other.edit(`${FLAGS}/heart.yml`, (t) =>
      t
        .replace(/ {2}examples:\n/, '  examples:\n    - lovely weather today\n')
        .replace(/ {2}lookalikes:\n/, '  lookalikes:\n    - crushing chest pain right now\n'),
    );
    const { mistakes } = inspectContent(other.path, 'intents');
    const text = readFileSync(join(other.path, `${FLAGS}/heart.yml`), 'utf8');
    other.end();
    expect(mistakes).toEqual([
      expect.objectContaining({
        line: lineOf(text, 'lovely weather'),
        message: expect.stringMatching(/is not raised by its example "lovely/),
      }),
      expect.objectContaining({
        line: lineOf(text, 'crushing chest pain right now'),
        message: expect.stringMatching(/is raised by its look-alike "crushing/),
      }),
    ]);
  });
});

describe('what an editor leaves in a file', () => {
  const saved = copyOf();
  afterAll(saved.end);

  test('a byte order mark, and lines ended as Windows does, are no mistake', () => {
    const before = readContent('content', 'intents').raw.version;
    for (const file of [`${CURES}/iloprost.md`, 'shared/phrases.yml', `${FLAGS}/heart.yml`])
      saved.edit(file, (t) => `\uFEFF${t.replaceAll('\n', '\r\n')}`);
    const { raw, mistakes } = readContent(saved.path, 'intents');
    expect(mistakes).toEqual([]);
    expect(raw.version).toBe(before);
  });

  test('an empty folder is told, and nothing crashes', () => {
    const { mistakes } = readContent(join(saved.path, 'nowhere'), join(saved.path, 'nowhere'));
    expect(mistakes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/no content pack/), expect.stringMatching(/no intents/)]),
    );
  });
});
