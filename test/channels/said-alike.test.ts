import type { Activity } from '@microsoft/agents-activity';
import { inboundText, typedBesideFile } from '../../src/channels/direct-line/inbound-text';
import { readText, readTypedBesideFile } from '../../src/channels/messages/read-text';

const CRY = 'I cannot breathe';

/** Wrapped so many times, in lists and objects by turns. */
function deep(levels: number): unknown {
  let value: unknown = CRY;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { inner: value };
  return value;
}
const formatted = (content: string) => [{ contentType: 'text/html', content }];
const QUOTED =
  '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Marrow</strong><p>Call 999</p></blockquote>';

/** Both ways in, asked the same. */
const readers: readonly (readonly [string, (said: object) => string, (said: object) => string | undefined])[] = [
  ['web chat', (said) => inboundText({ type: 'message', ...said }), (s) => typedBesideFile({ type: 'message', ...s })],
  ['Teams', (said) => readText(said as Activity), (said) => readTypedBesideFile(said as Activity)],
];

describe.each(readers)('all that a person says reaches the screen from %s', (_channel, read, readTyped) => {
  test.each([
    ['a value 7 levels deep', { value: deep(7) }, CRY],
    ['a value 63 levels deep, the deepest that is taken', { value: deep(63) }, CRY],
    ['a value deeper than any call may go', { value: deep(100_000) }, CRY],
    ['a value among thousands', { value: [...Array(200_000).fill(''), CRY] }, CRY],
    ['a card 63 levels deep', { attachments: [{ contentType: 'application/json', content: deep(63) }] }, CRY],
    ['formatted text without plain text', { text: '', attachments: formatted(`<p>${CRY}</p>`) }, CRY],
    ['formatted text, torn by its tags', { attachments: formatted('<p>I <b>can</b>not&nbsp;brea&#116;he</p>') }, CRY],
    ['formatted text that says more', { text: 'hi', attachments: formatted(`<p>hi</p>${CRY}`) }, `hi\n${CRY}`],
    [
      'formatted text whose words stand elsewhere in another order',
      { text: 'breathe? I cannot', attachments: formatted(CRY) },
      `breathe? I cannot\n${CRY}`,
    ],
    ['formatted text with a bracket left open', { attachments: formatted(`< ${CRY}`) }, `< ${CRY}`],
    [
      'formatted text that repeats the text',
      { text: 'why me?', attachments: formatted('<p>Why <i>me</i></p>') },
      'why me?',
    ],
    [
      'formatted text that repeats a text with tags and signs',
      { text: 'is <3 ok? why < me >?', attachments: formatted('is &lt;3 ok? <br>why &lt; me &gt;? <hr>…') },
      'is <3 ok? why < me >?\n…',
    ],
    ['an answer to an earlier message', { text: CRY, attachments: formatted(`${QUOTED}<p>${CRY}</p>`) }, CRY],
  ])('%s', (_name, said, text) => expect(read(said)).toBe(text));

  test('a long text with long formatted text is read in no time, whole', () => {
    const said = { text: 'a '.repeat(50_000), attachments: formatted(`${'<p>a a b'.repeat(10_000)}<p>${CRY}`) };
    const start = performance.now();
    expect(read(said)).toContain(CRY);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('formatted text beside a picture was typed, the name of the picture was not', () => {
    const attachments = [{ contentType: 'image/png', name: 'hip.png' }, ...formatted(`<p>${CRY}</p>`)];
    expect(readTyped({ text: '', attachments })).toBe(CRY);
  });
});

test('what Teams itself adds is not the person’s', () => {
  const reference = { contentType: 'messageReference', content: '{"messagePreview":"Call 999"}' };
  const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { downloadUrl: 'x' } };
  const said = { text: 'hi', value: { msteams: { type: 'x' } }, attachments: [reference, file] };
  expect(readText(said as unknown as Activity)).toBe('hi');
});
