import { loadContent } from '../../src/content/load-content';
import { content } from '../support/content';
import { copyOf } from '../support/content-folder';
import { talkTo, testMarrow } from '../support/marrow';

const folder = copyOf();
afterAll(folder.end);
const versionNow = () => loadContent(folder.path, 'intents').library.version;

describe('the version of the content', () => {
  test('is that of each pack and a fingerprint', () => {
    expect(content.library.version).toMatch(/^\d+\.\d+\.\d+(,\d+\.\d+\.\d+)*\+[0-9a-f]{12}$/);
  });

  test('is the same for the same content, wherever it stands', () => {
    expect(versionNow()).toBe(content.library.version);
  });

  test.each<[string, string, (text: string) => string]>([
    [
      'a rule',
      'shared/red-flags/heart.yml',
      (text) => text.replace('lookalikes:\n', 'lookalikes:\n    - a chest of drawers\n'),
    ],
    [
      'what a level says',
      'shared/dispositions.yml',
      (text) => text.replace('Call for an ambulance now.', 'Call an ambulance now.'),
    ],
    [
      'a source',
      'bone-marrow-edema/sources.yml',
      (text) => text.replace('title: Bone marrow oedema', 'title: Bone marrow edema'),
    ],
    [
      'the answer to a barrier',
      'shared/barriers.yml',
      (text) => text.replace(/answers:\n(\s+- )/, 'answers:\n$1Now, '),
    ],
    [
      'a word that is understood',
      'shared/understanding.yml',
      (text) => text.replace('treatment treat', 'treatment treat treats'),
    ],
    [
      'a withdrawal',
      'bone-marrow-edema/treatments/iloprost.md',
      (text) => text.replace('status:', 'withdrawn: now\nstatus:'),
    ],
  ])('changes with %s', (_, file, change) => {
    const before = versionNow();
    folder.edit(file, change);
    expect(versionNow()).not.toBe(before);
  });

  test('does not change with a comment', () => {
    const before = versionNow();
    folder.edit('shared/red-flags/heart.yml', (text) => `# A note to a colleague.\n${text}`);
    expect(versionNow()).toBe(before);
  });

  test('goes with every reply', async () => {
    const { facts } = await talkTo(testMarrow())('does iloprost work?');
    expect(facts.contentVersion).toBe(content.library.version);
  });
});
