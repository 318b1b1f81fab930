import { Activity } from '@microsoft/agents-activity';
import { renderTeams } from '../../src/channels/render-teams';
import type { Answer, Escalation, HelpLine, Question } from '../../src/domain/reply';
import { WORDS } from '../support/channel-words';

const words = { ...WORDS, sources: 'SOURCES', suggestions: 'ASK', unchecked: 'UNCHECKED', broken: 'BROKEN' };
const personal = { turn: 'turn-1', isPrivate: true, person: '29:person' };
const channel = { ...personal, isPrivate: false };

const line = (country: string, number: string, more: Partial<HelpLine> = {}): HelpLine => ({
  country,
  name: 'Ambulance',
  number,
  tel: number,
  checked: true,
  ...more,
});

const TEXT_LINE: HelpLine = { country: 'GB', name: 'Text line', number: 'SHOUT to 85258', checked: true };

const answer: Answer = {
  kind: 'answer',
  outcome: 'answer',
  title: 'Causes',
  topic: 'bone-marrow-edema',
  heading: 'causes',
  paragraphs: ['First. [1]', 'Second. [2]'],
  suggestions: [{ say: 'How is it treated?', intent: 'treatments' }],
  lines: [],
  citations: [
    { number: 1, source: { id: 'a', title: 'T'.repeat(200), pmid: '123', kind: 'review', checked: true } },
    { number: 2, source: { id: 'b', title: 'No address', authors: 'A. Author', kind: 'trial', checked: false } },
  ],
};

const escalation: Escalation = {
  kind: 'escalation',
  outcome: 'escalate',
  level: 'emergency',
  rules: ['x'],
  paragraphs: ['Call **999** now.', 'Do not drive.'],
  suggestions: [{ say: 'Help is here', intent: 'help-is-here' }],
  lines: [line('GB', '999'), TEXT_LINE],
};

const question: Question = {
  kind: 'question',
  outcome: 'clarify',
  paragraphs: ['Did you mean one of these?'],
  suggestions: [
    { say: 'What causes it?', intent: 'causes' },
    { say: 'How is it treated?', intent: 'treatments' },
  ],
  lines: [],
};

// biome-ignore lint/suspicious/noExplicitAny: a rendered activity is looked into by path
const render = (...args: Parameters<typeof renderTeams>): any => JSON.parse(JSON.stringify(renderTeams(...args)));

test.each([
  ['an answer', answer],
  ['an escalation', escalation],
  ['a question', question],
])('%s is an activity that the SDK takes, in either room', (_, reply) => {
  for (const room of [personal, channel, { ...personal, person: undefined }]) {
    expect(() => Activity.fromObject(renderTeams(reply, room, words))).not.toThrow();
  }
});

describe('an answer', () => {
  test('is Markdown with its title, and citations that Teams shows', () => {
    const { text, textFormat, entities } = render(answer, personal, words);
    expect(textFormat).toBe('markdown');
    expect(text).toBe('**Causes**\n\nFirst. [1]\n\nSecond. [2]');
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ type: 'https://schema.org/Message', '@type': 'Message' });
    const [first, second] = entities[0].citation;
    expect(first.position).toBe(1);
    expect(first.appearance.name).toHaveLength(80);
    expect(first.appearance.abstract.length).toBeLessThanOrEqual(160);
    expect(first.appearance.url).toBe('https://pubmed.ncbi.nlm.nih.gov/123/');
    expect(second.appearance.url).toBeUndefined();
    expect(second.appearance.abstract).toContain('UNCHECKED');
  });

  test('is not labeled as generated, for nothing was', () => {
    expect(JSON.stringify(render(answer, personal, words))).not.toContain('AIGeneratedContent');
  });

  test('has thumbs, and tells Teams no more than the turn', () => {
    expect(render(answer, personal, words).channelData).toEqual({
      marrow: { turn: 'turn-1' },
      feedbackLoop: { type: 'custom' },
    });
    expect(render(question, personal, words).channelData).toEqual({ marrow: { turn: 'turn-1' } });
  });
});

describe('what could be asked next', () => {
  test('is buttons in a private chat', () => {
    const { suggestedActions } = render(answer, personal, words);
    expect(suggestedActions.to).toEqual(['29:person']);
    expect(suggestedActions.actions).toEqual([
      { type: 'imBack', title: 'How is it treated?', value: 'How is it treated?' },
    ]);
  });

  test('is three buttons at most, the answers to a safety question first, and the rest in writing', () => {
    const say = (words: string, intent = 'causes') => ({ say: words, intent });
    const suggestions = [say('A?'), say('B?'), say('Help is here', 'emergency'), say('No one', 'emergency')];
    const message = render({ ...question, suggestions }, personal, words);
    expect(message.suggestedActions.actions.map(({ value }: { value: string }) => value)).toEqual([
      'Help is here',
      'No one',
      'A?',
    ]);
    expect(message.text).toContain('- B?');
    expect(message.text).not.toContain('Help is here');
  });

  test('is a list where others read along, for there are no buttons', () => {
    const message = render(question, channel, words);
    expect(message.suggestedActions).toBeUndefined();
    expect(message.text).toBe('Did you mean one of these?\n\n- What causes it?\n- How is it treated?');
    expect(render(answer, channel, words).text).toContain('ASK:\n- How is it treated?');
  });
});

describe('an escalation', () => {
  const cardOf = (...args: Parameters<typeof renderTeams>) => render(...args).attachments[0].content;

  test('is a card that says the first action large', () => {
    const message = render(escalation, personal, words);
    expect(message.text).toBeUndefined();
    expect(message.attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
    const card = message.attachments[0].content;
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.2' });
    expect(card.body[0].items[0]).toMatchObject({
      text: 'Call **999** now.',
      size: 'Large',
      weight: 'Bolder',
      wrap: true,
    });
    expect(card.body[1]).toMatchObject({ text: 'Do not drive.', wrap: true });
  });

  test('has a button for each number that can be dialed, and the others in writing', () => {
    const card = cardOf(escalation, personal, words);
    expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: '999 · GB: Ambulance', url: 'tel:999' }]);
    expect(card.body[2].text).toBe('- GB: Text line: **SHOUT to 85258**');
  });

  test('writes down the numbers for which Teams has no room for a button, and those that nobody checked', () => {
    const lines = ['1', '2', '3', '4', '5', '6', '7'].map((digit) =>
      line('US', `55${digit}`, { checked: digit !== '1' }),
    );
    const card = cardOf({ ...escalation, lines }, personal, words);
    expect(card.actions).toHaveLength(6);
    expect(card.body[2].text).toBe(
      '- US: Ambulance: **[551](tel:551)** (UNCHECKED)\n- US: Ambulance: **[557](tel:557)**',
    );
  });

  test('holds all its words as plain text, for clients without cards and for a voice', () => {
    const card = cardOf(escalation, personal, words);
    for (const text of [card.fallbackText, card.speak]) {
      for (const part of ['Call 999 now.', 'Do not drive.', 'SHOUT to 85258']) expect(text).toContain(part);
    }
  });

  test('is answered by buttons of the card: Teams shows no suggested actions beside an attachment', () => {
    for (const room of [personal, channel]) {
      const message = render(escalation, room, words);
      expect(message.suggestedActions).toBeUndefined();
      expect(message.attachments[0].content.body.at(-1)).toEqual({
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            title: 'Help is here',
            data: {
              say: 'Help is here',
              msteams: { type: 'messageBack', displayText: 'Help is here', text: 'Help is here' },
            },
          },
        ],
      });
    }
  });

  test('that others may not see is one line of text with a link to a private chat', () => {
    const room = { ...channel, bot: '28:bot' };
    const message = render({ ...escalation, suggestions: [], lines: [], toPrivateChat: true }, room, words);
    expect(message.attachments).toBeUndefined();
    expect(message.summary).toBeUndefined();
    expect(message.text).toMatch(/\[ALONE\]\(https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3Abot\)$/);
  });

  test('shows in a notification, save in a crisis, which a locked screen must not tell', () => {
    expect(render(escalation, personal, words).summary).toBe('Call 999 now.');
    expect(render({ ...escalation, level: 'crisis' }, personal, words).summary).toBeUndefined();
  });
});
