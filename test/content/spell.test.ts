import { loadContent } from '../../src/content/load-content';
import { spelled } from '../../src/content/spell';
import { spelledBritish } from '../../src/content/spelled-british';
import type { Reply } from '../../src/domain/reply';
import { copyOf } from '../support/content-folder';
import { talkTo, testMarrow } from '../support/marrow';

test.each([
  ['Edema is a finding.', 'Oedema is a finding.'],
  ['BONE EDEMA, edema-like, oedema', 'BONE OEDEMA, oedema-like, oedema'],
  ['papilledema', 'papilledema'],
])('"%s" is written "%s" where the pack says oedema', (text, expected) => {
  expect(spelled(text, 'oedema')).toBe(expected);
});

test('the other way round too, so that one spelling is used throughout', () => {
  expect(spelled('bone marrow oedema and Oedema', 'edema')).toBe('bone marrow edema and Edema');
});

test('a word that only the British spell so is told with its section, and no page of ours has one', () => {
  const folder = copyOf();
  folder.edit('bone-marrow-edema/causes/bone-tumor.md', (text) =>
    text.replace(/\[\^s\d+\]/, ' A tumour of grey colour in a bone of which oedema is a sign.$&'),
  );
  const told = spelledBritish(loadContent(folder.path, 'intents'));
  folder.end();
  expect(told.map((each) => each.split(' ').at(-1))).toEqual(['tumour', 'grey', 'colour']);
  expect(told[0]).toMatch(/^bone-marrow-edema\/bone-tumor#\S+ tumour$/);
  expect(spelledBritish(loadContent('content', 'intents'))).toEqual([]);
});

describe('a pack that says spelling: oedema', () => {
  const folder = copyOf();
  afterAll(folder.end);
  folder.edit('bone-marrow-edema/pack.yml', (text) => text.replace('spelling: edema', 'spelling: oedema'));
  const content = loadContent(folder.path, 'intents');
  const marrow = testMarrow({ content });

  /** All that a reply shows, save what works are called. */
  const shown = (replies: readonly Reply[]) =>
    replies
      .flatMap(({ paragraphs, suggestions, ...rest }) => [
        ...paragraphs,
        ...suggestions.map(({ say }) => say),
        ...('title' in rest ? [rest.title] : []),
      ])
      .join('\n');

  test.each([
    'what is bone marrow edema?',
    'what is bone marrow oedema',
    'hello',
    'brain edema',
    'what is bmes?',
    'more',
  ])('is understood and answers so: "%s"', async (text) => {
    const said = shown((await talkTo(marrow, { conversation: text, locale: 'en-GB' })(text)).replies);
    expect(said).not.toMatch(/\bedema/i);
  });

  test('has another version, since it says something else', () => {
    expect(content.library.version).not.toBe(loadContent('content', 'intents').library.version);
  });
});
