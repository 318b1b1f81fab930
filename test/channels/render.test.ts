import { renderPlainText, renderSpeech, stripMarkdown } from '../../src/channels/render-plain-text';
import { markdownOf } from '../../src/channels/render-teams-text';
import { renderWebChat } from '../../src/channels/render-web-chat';
import type { Source } from '../../src/domain/citation';
import type { Answer, Escalation } from '../../src/domain/reply';
import { factsOf, WORDS } from '../support/in-process';

const PAPER: Source = {
  id: 'a',
  title: 'The "hip" \\ review',
  year: 2020,
  doi: '10.1/x',
  kind: 'review',
  checked: true,
};
const LEAFLET: Source = { id: 'b', title: 'A leaflet', authors: 'A. Writer', kind: 'public-info', checked: false };

const answer: Answer = {
  kind: 'answer',
  outcome: 'answer',
  title: 'Causes',
  topic: 'bone-marrow-edema',
  heading: 'causes',
  paragraphs: ['It has **many** causes. [1]', '- one\n- two [2]'],
  suggestions: [{ say: 'Tell me more', intent: 'more' }],
  lines: [],
  citations: [
    { number: 1, source: PAPER },
    { number: 2, source: LEAFLET },
  ],
};

const escalation: Escalation = {
  kind: 'escalation',
  outcome: 'escalate',
  level: 'emergency',
  rules: ['chest-pain'],
  paragraphs: ['**Call now.**'],
  suggestions: [],
  lines: [
    { country: 'New Zealand', name: 'Ambulance', number: '111', tel: '111', checked: true },
    { country: 'US', name: 'Text line', number: '741741', checked: false },
  ],
};

const facts = factsOf('t1');

test('help lines are written alike in web chat and in Teams, and dial what a telephone can', () => {
  const lines = [
    { country: 'US', name: 'Crisis line', number: '1-800 (273)', tel: '+1 (800) 273*#', checked: false },
    { country: 'US', name: 'Text line', number: '741741', checked: true },
  ];
  const reply = { ...escalation, paragraphs: [], lines };
  const room = { turn: 't1', isPrivate: true, person: undefined };
  const [web, teams] = [renderWebChat(reply, facts, WORDS).text, markdownOf(reply, room, WORDS, [])];
  expect(teams).toBe(web);
  expect(web).toBe(
    `- US: Crisis line: **[1-800 (273)](tel:+1800273*#)** (${WORDS.unchecked})\n- US: Text line: **741741**`,
  );
});

describe('in web chat', () => {
  const message = renderWebChat(answer, facts, WORDS);

  test('an answer has its title, its paragraphs and a definition for every citation', () => {
    expect(message.text.split('\n\n')).toEqual([
      '**Causes**',
      'It has **many** causes. [1]',
      '- one\n- two [2]',
      '[1]: https://doi.org/10.1/x "The \\"hip\\" \\\\ review"\n[2]: cite:2 "A leaflet"',
    ]);
  });

  test('a source without an address brings its words along, and thumbs carry the turn', () => {
    expect(message.entities).toMatchObject([
      {
        '@type': 'Message',
        '@id': '',
        citation: [
          { position: '1', appearance: { url: 'https://doi.org/10.1/x' } },
          { position: '2', appearance: { text: 'A. Writer. A leaflet (unchecked)' } },
        ],
        potentialAction: [
          { '@id': 'urn:marrow:like:t1', '@type': 'LikeAction' },
          { '@id': 'urn:marrow:dislike:t1', '@type': 'DislikeAction' },
        ],
      },
    ]);
  });

  test('suggestions are buttons that say their words; facts ride along; speech has no marks', () => {
    expect(message.suggestedActions?.actions).toEqual([
      { type: 'imBack', title: 'Tell me more', value: 'Tell me more' },
    ]);
    expect(message.channelData.marrow).toBe(facts);
    expect(message.speak).toBe('Causes. It has many causes. one. two.');
    expect(message.channelData['webchat:fallback-text']).toBe(message.speak);
  });

  test('an escalation has numbers to tap, expects an answer, and asks for no thumb', () => {
    const { text, inputHint, entities } = renderWebChat(escalation, facts, WORDS);
    expect(text).toContain('- New Zealand: Ambulance: **[111](tel:111)**');
    expect(text).toContain('- US: Text line: **741741** (unchecked)');
    expect([inputHint, entities]).toEqual(['expectingInput', []]);
  });
});

describe('in plain text', () => {
  test('an answer reads from its title to what can be asked next', () => {
    expect(renderPlainText(answer, WORDS)).toBe(
      [
        'Causes',
        'It has many causes. [1]',
        '- one\n- two [2]',
        'Sources:\n[1] The "hip" \\ review. 2020. https://doi.org/10.1/x\n[2] A. Writer. A leaflet (unchecked)',
        '· Tell me more',
      ].join('\n\n'),
    );
  });

  test('an escalation gives its words first, then the numbers', () => {
    expect(renderPlainText(escalation, WORDS)).toBe(
      'Call now.\n\nNew Zealand: Ambulance, 111\nUS: Text line, 741741 (unchecked)',
    );
    expect(renderSpeech(escalation)).toBe('Call now. New Zealand, Ambulance: 111. US, Text line: 741741.');
  });

  test.each([
    ['**bold** and *soft* and _soft_', 'bold and soft and soft'],
    ['call [112](tel:112)', 'call 112'],
    ['see [the page](https://a.example "title")', 'see the page (https://a.example)'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['* one\n* two', '- one\n- two'],
    ['a \\* star [1]', 'a * star [1]'],
  ])('%s', (markdown, plain) => expect(stripMarkdown(markdown)).toBe(plain));
});
