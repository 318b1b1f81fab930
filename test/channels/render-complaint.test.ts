import { renderPlainText } from '../../src/channels/render-plain-text';
import { renderTeams } from '../../src/channels/render-teams';
import { renderWebChat } from '../../src/channels/render-web-chat';
import type { OutboundTurn } from '../../src/domain/turn';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const words = content.channelWords;
const buttonOf = (level: 'emergency' | 'crisis') => content.library.disposition(level).complaint.button;

async function alarm(text: string, isPrivate = true): Promise<OutboundTurn> {
  return talkTo(marrow, { conversation: `c${talks++}`, channel: 'teams', locale: 'en-GB', isPrivate })(text);
}

function inTeams({ replies, facts }: OutboundTurn, isPrivate: boolean): string {
  const room = { turn: facts.turn, isPrivate, person: '29:person' };
  return JSON.stringify(replies.map((reply) => renderTeams(reply, room, words)));
}

const ALARMS = [
  ['emergency', 'crushing chest pain'],
  ['crisis', 'i want to end my life'],
] as const;

describe.each(ALARMS)('the button of an alarm (%s)', (level, text) => {
  const button = buttonOf(level);

  test('says its words in web chat and in the terminal', async () => {
    const { replies, facts } = await alarm(text);
    const [reply] = replies;
    if (!reply) throw new Error('there is no reply');
    expect(renderWebChat(reply, facts, words).suggestedActions?.actions).toContainEqual({
      type: 'imBack',
      title: button,
      value: button,
    });
    expect(renderPlainText(reply, words)).toContain(`· ${button}`);
  });

  test('is a button of the card in a private chat of Teams, and one of three at most', async () => {
    const shown = inTeams(await alarm(text), true);
    expect(shown).toContain(`"title":${JSON.stringify(button)}`);
    expect(shown.match(/"type":"(?:imBack|Action\.Submit)"/g)).toHaveLength(3);
  });

  test('is there where others read along too, unless it would tell them of a crisis', async () => {
    const shown = inTeams(await alarm(text, false), false);
    const buttons = shown.match(/"type":"Action\.Submit"/g) ?? [];
    expect(buttons).toHaveLength(level === 'crisis' ? 0 : 3);
    expect(shown.includes(button)).toBe(level !== 'crisis');
  });
});

describe('a crisis in Teams', () => {
  const names = content.ruleBook.rules.flatMap(({ id, title, catalogue }) => [id, title, catalogue]);

  test.each([true, false])(
    'tells no rule and no level, private or not (%s), before and after the complaint',
    async (isPrivate) => {
      const say = talkTo(marrow, { conversation: `c${talks++}`, channel: 'teams', locale: 'en-GB', isPrivate });
      const raised = await say('i want to end my life');
      const noted = await say(buttonOf('crisis'));
      expect(raised.facts.redFlags).toContain('suicide');
      for (const turned of [raised, noted]) {
        const shown = inTeams(turned, isPrivate);
        // A rule is named by an id with a dash, a title or a catalogue entry; plain words such as "stroke" may be advice.
        expect(names.filter((name) => /[-\s]/.test(name) && shown.includes(name))).toEqual([]);
        expect(shown).not.toMatch(/suicid|disposition|redFlags|"level"|complaint/i);
      }
    },
  );
});
