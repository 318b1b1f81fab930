import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The invented condition: no illness, no work and no treatment in it exists. */
export const THIRD = 'quillax-disease';

const REVIEW = 'status: draft\nreviewed: null\nreview-due: 2027-05-24\nreviewers: []';
const head = (title: string, label: string, names: string, more = '') =>
  `---\ntitle: ${title}\nlabel: ${label}\nnames: [${names}]\n${more}version: 1\n${REVIEW}\n---\n\n`;
const sections = (about: Readonly<Record<string, string>>) =>
  Object.entries(about)
    .map(([heading, text]) => `## ${heading}\n\n${text}\n`)
    .join('\n');

const work = (id: string, title: string) =>
  `${id}:\n  title: "Test only, never published: ${title}"\n  kind: review\n  checked: false\n`;

/** Its files. The id s28 is another work in other packs, and core decompression another page. */
function files(order: number): Readonly<Record<string, string>> {
  return {
    'pack.yml': `name: ${THIRD}\ntitle: Quillax disease\nlabel: quillax disease\nnames: [quillax disease, quillax]\norder: ${order}\naudience: Nobody\nversion: "0.0.1"\n${REVIEW}\n`,
    'condition.md':
      head('Quillax disease', 'quillax disease', 'quillax disease') +
      sections({
        definition: 'A made-up illness of made-up quills.[^s28]',
        symptoms: 'The quills hum.[^t01]',
        causes: 'Moon dust, in this test.[^t01]',
        treatments: 'A blue lamp, in this test.[^s28]',
        outlook: 'The quills stop humming.[^t01]',
      }),
    'causes/moon-dust.md':
      head('Moon dust', 'moon dust', 'moon dust', 'group: dust\n') + sections({ definition: 'Dust.[^t01]' }),
    'treatments/core-decompression.md':
      head('Core decompression of quills', 'decompression of quills', 'core decompression', 'group: procedures\n') +
      sections({ definition: 'A quill is opened.[^t01]', effectiveness: 'It hums less.[^s28]' }),
    'treatments/blue-lamp.md':
      head('Blue lamp', 'blue lamp', 'blue lamp, bluelamp', 'group: without-drugs\n') +
      sections({ definition: 'A lamp.[^t01]', effectiveness: 'It shines.[^s28]' }),
    'sources.yml': work('s28', 'quills') + work('t01', 'moon dust'),
    'red-flags.yml': `- id: glowing-quill
  catalogue: RF-TEST-01
  title: A glowing quill
  level: urgent
  first: >-
    Call the quill line today.
  match: [glowing quill]
  reason: In this test, quills must not glow.
  examples: [my quill, "a glowing quill", I have a glowing quill, glowing quill since noon]
  lookalikes: [a glowing lamp, quills for sale]
  cites: [s28]
`,
    'report-words.yml': `- word: Hummatosis
  match: [hummatosis]
  says: In this test, the humming of quills.
  cites: [t01]
`,
  };
}

/** A content folder in a temporary place with the third pack in it; `beside` false leaves the other packs out. */
export function folderWithThird({ order = 5, beside = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'marrow-third-'));
  cpSync(beside ? 'content' : 'content/shared', beside ? folder : join(folder, 'shared'), { recursive: true });
  for (const [name, text] of Object.entries(files(order))) {
    const path = join(folder, THIRD, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}
