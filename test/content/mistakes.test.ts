import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load-content';
import { ContentError } from '../../src/content/mistakes';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marrow-content-'));
  cpSync('content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

function messageOf(): string {
  try {
    loadContent(folder, 'intents');
  } catch (fault) {
    if (fault instanceof ContentError) return fault.message;
    throw fault;
  }
  return '';
}

const PAGE = 'bone-marrow-edema/treatments/iloprost.md';

describe('broken content', () => {
  test('whole content has no mistake', () => expect(messageOf()).toBe(''));

  test.each([
    [
      'a source that is not in the bibliography',
      PAGE,
      (text: string) => text.replace('[^s80]', '[^s80x]'),
      /iloprost\.md.*\[\^s80x\].*did you mean "s80"/,
    ],
    [
      'a rule that cites a work nobody wrote down',
      'shared/red-flags/heart.yml',
      (text: string) => text.replace('cites: [r01]', 'cites: [r01x]'),
      /heart\.yml:\d+ rule chest-pain cites r01x.*did you mean "r01"/,
    ],
    [
      'a finding that points to no rule',
      'shared/findings.yml',
      (text: string) => text.replace('rule: clot-in-lung', 'rule: clot-in-lungs'),
      /findings\.yml:\d+ points to the rule "clot-in-lungs".*did you mean "clot-in-lung"/,
    ],
    [
      'a word of reports without a source',
      'bone-marrow-edema/report-words.yml',
      (text: string) => text.replace('cites: [s41]', 'cites: []'),
      /report-words\.yml:\d+ .*a sentence about health needs a source/,
    ],
    [
      'a word of reports with a source that there is not',
      'bone-marrow-edema/report-words.yml',
      (text: string) => text.replace('cites: [s41]', 'cites: [s41x]'),
      /report-words\.yml:\d+ "Insufficiency fracture" cites s41x.*did you mean "s41"/,
    ],
    [
      'a section that is only there in simpler words',
      'bone-marrow-edema/causes/charcot-foot.md',
      (text: string) => text.replace(/(## symptoms\n)[\s\S]*?(### simpler)/, '$1\n$2'),
      /charcot-foot\.md:\d+ has only a "### simpler" under "## symptoms"/,
    ],
    [
      'a field of the deployer that there is not',
      'deployment.yml',
      (text: string) => text.replace('organization:', 'organisaton:'),
      /deployment\.yml:\d+ organisaton: is no field here; did you mean "organization"/,
    ],
    [
      'a paragraph without a source',
      PAGE,
      (text: string) => `${text}\nIt always helps.\n`,
      /iloprost\.md:\d+ has a paragraph without a source/,
    ],
    [
      'a footnote that lost its sign, beside another',
      PAGE,
      (text: string) => text.replace('[^s80][^s81]', '[^s80][s81]'),
      /iloprost\.md:27 has "\[s81\]", which is no footnote/,
    ],
    [
      'a list without a source, on one line',
      PAGE,
      (text: string) => text.replace('during the drip?[^s52][^s83][^s80]', 'during the drip?'),
      /iloprost\.md:\d+ has a paragraph without a source: "- What does this off-label drug add over waiting\? .*…"; end/,
    ],
    [
      'a heading that is no intent',
      PAGE,
      (text: string) => text.replace('## side-effects', '## side-efects'),
      /iloprost\.md.*"## side-efects".*did you mean "side-effects"/,
    ],
    [
      'front matter without a review date',
      PAGE,
      (text: string) => text.replace(/review-due:.*\n/, ''),
      /iloprost\.md:\d+ review-due/,
    ],
    [
      'a page without front matter',
      PAGE,
      (text: string) => text.replace('---', ''),
      /iloprost\.md:1 must begin with front matter/,
    ],
    [
      'a rule with a word that is no field',
      'bone-marrow-edema/red-flags.yml',
      (text: string) => text.replace('  title:', '  tilte:'),
      /red-flags\.yml:\d+/,
    ],
    [
      'a pack that is not named like its folder',
      'avascular-necrosis/pack.yml',
      (text: string) => text.replace('name: avascular-necrosis', 'name: dead-bone'),
      /avascular-necrosis\/pack\.yml is named "dead-bone"; name its folder so too/,
    ],
    ['YAML that is none', 'shared/phrases.yml', () => 'say: [', /phrases\.yml:\d+ is not YAML/],
    [
      'a help line without a number',
      'shared/help-lines.yml',
      (text: string) => text.replace(/number:/, 'nummer:'),
      /help-lines\.yml:\d+/,
    ],
  ])('%s is told with its file', (_, file, change, expected) => {
    edit(file, change);
    expect(messageOf()).toMatch(expected);
  });

  test.each([
    ['a link', 'See [here](https://example.org).[^s85]', /has "\[here\]\(https:\/\/example\.org\)"/],
    ['a link with many words', `See [${'long words '.repeat(9)}](https://example.org).[^s85]`, /has "\]\(https:/],
    ['a picture', '![the hip](hip.png) Look.[^s85]', /has "!\[the hip\]\(hip\.png\)"/],
    ['a tag', 'It is <b>bold</b>.[^s85]', /has "<b>"/],
    ['a footnote written out', '[^s85]: A UK label.', /has "\[\^s85\]", which is no footnote/],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2[^s85] |', /has a table/],
  ])('%s in a page is told, since no channel would show it so', (_, odd, expected) => {
    edit(PAGE, (text) => `${text}\n${odd}\n`);
    expect(messageOf()).toMatch(expected);
  });

  test.each([
    ['year', '20144', /s\d+\.year: write a year such as 2019/],
    ['url', 'htp:/x', /s\d+\.url: write a whole address/],
    ['doi', 'doi.org/x', /s\d+\.doi: begins with 10\./],
    ['pmid', 'PMID12', /s\d+\.pmid: has digits alone/],
  ])('a work with a wrong %s is told', (field, wrong, expected) => {
    edit('bone-marrow-edema/sources.yml', (text) =>
      text.replace(new RegExp(`  ${field}: (?!null).*`), `  ${field}: ${wrong}`),
    );
    expect(messageOf()).toMatch(expected);
  });

  test('two pages of a pack with one file name are told', () => {
    cpSync(join(folder, 'bone-marrow-edema/causes/gout.md'), join(folder, 'bone-marrow-edema/treatments/gout.md'));
    expect(messageOf()).toMatch(/treatments\/gout\.md:1 is a second page of the topic .*causes\/gout\.md/);
  });

  test('all mistakes of all files are told at once', () => {
    edit(PAGE, (text) => `${text}\nNo source here.\n`);
    edit('shared/phrases.yml', () => 'nonsense: true');
    rmSync(join(folder, 'shared/barriers.yml'));
    const message = messageOf();
    expect(message).toMatch(/iloprost\.md/);
    expect(message).toMatch(/phrases\.yml/);
    expect(message).toMatch(/barriers\.yml is missing/);
  });
});
