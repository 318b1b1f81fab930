import { spawnSync } from 'node:child_process';
import { copyOf } from './support/content-folder';

jest.setTimeout(180_000);

const folder = copyOf();
afterAll(folder.end);

/** Runs the built desk. In: what is typed behind `npm run content --`. */
const desk = (...args: readonly string[]) => deskAt(folder.path, ...args);

function deskAt(path: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH ?? '', CONTENT_DIR: path };
  return spawnSync(process.execPath, ['build/js/src/commands/check-content.js', ...args], { encoding: 'utf8', env });
}

describe('npm run content', () => {
  test('lists what a person has to look at, and ends with 0', () => {
    folder.edit('bone-marrow-edema/treatments/iloprost.md', (text) =>
      text.replace('status:', 'withdrawn: wrong numbers\nstatus:'),
    );
    const { stdout, status } = desk('--full');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /Withdrawn pages, not served: 1\n {2}bone-marrow-edema\/iloprost \(wrong numbers\), still named in bone-marrow-edema/,
    );
    expect(stdout).toMatch(/Drafts that no clinician has signed: \d+\n/);
    expect(stdout).toMatch(/ {2}side-effects +\d+ +\d+ +\d+\n/);
    expect(stdout).toMatch(/The content is in order\.\n$/);
  });

  test('tells a mistake, ends with 1, and still shows the lists; for machines too', () => {
    folder.edit('bone-marrow-edema/treatments/denosumab.md', (text) => `${text}\nIt always helps.\n`);
    const { stdout, status } = desk('--json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as { mistakes: object[]; findings: { key: string }[]; table: object[] };
    expect(report.mistakes).toEqual([
      expect.objectContaining({ file: 'bone-marrow-edema/treatments/denosumab.md', line: expect.any(Number) }),
    ]);
    expect(report.findings.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['withdrawn', 'due', 'uncited', 'hard']),
    );
    expect(report.table.length).toBeGreaterThan(10);
  });

  test.each([
    ['shared/dispositions.yml', (text: string) => text.replace(/^ {2}first: .*/m, '  first: x'), /first: /],
    ['shared/phrases.yml', (text: string) => text.replace('say:', 'says:'), /says: is no field here/],
  ])('tells what is wrong with %s, though no list can be made without it', (file, change, told) => {
    const other = copyOf();
    other.edit(file, change);
    const { stdout, stderr, status } = deskAt(other.path);
    other.end();
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/Nothing is listed/);
    expect(stdout).toMatch(told);
  });

  test('previews a page in both channels, also while another is broken and though it is withdrawn', () => {
    const { stdout, status } = desk('preview', 'iloprost', 'definition');
    expect(status).toBe(0);
    expect(stdout).toMatch(/withdrawn/);
    for (const part of [/=== definition, step 1 of \d/, /=== definition, simpler/, /=== definition, sources/])
      expect(stdout).toMatch(part);
    expect(stdout).toMatch(/--- web chat\n\*\*Iloprost[\s\S]*\[1\]: \S+ "/);
    expect(stdout).toMatch(/--- Teams\n\*\*Iloprost/);
  });

  test.each([
    [['preview', 'ilprost'], /did you mean "iloprost"/],
    [['preview', 'iloprost', 'outlook'], /has no "## outlook"; it has definition/],
    [['chek'], /--help/],
  ])('%j is answered with what was meant', (args, said) => {
    const { stderr, status } = desk(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(said);
  });

  test('helps', () => expect(desk('--help').stdout).toMatch(/preview iloprost --html/));
});
