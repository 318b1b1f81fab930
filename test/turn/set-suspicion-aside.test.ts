import type { Screen } from '../../src/safety/screen';
import { SECOND_READER } from '../../src/safety/second-reader/second-reader';
import { screen } from '../support/content';
import { contentWith, FILLED } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';

afterAll(removeFolders);

/** What no rule hears, and a second reader that is easily frightened does. */
const ASKED = 'the neighbors were very loud yesterday';
const RAISED = 'the lamp over the table is broken';
const PLAIN = 'what causes bone marrow edema';

/** The screen of the content, with a second reader that suspects these messages. */
const suspicious: Screen = (utterance, remembered) => {
  const result = screen(utterance, remembered);
  const presentation =
    utterance.text === RAISED ? 'interrupt' : [ASKED, PLAIN].includes(utterance.text) ? 'ask' : undefined;
  if (presentation === undefined) return result;
  const flag = { rule: SECOND_READER, level: 'crisis', presentation, modifiers: [], spans: [] } as const;
  return { ...result, screening: { ...result.screening, flags: [flag], presentation, level: 'crisis' } };
};

const marrow = testMarrow({ screen: suspicious });
let talks = 0;

async function lastOf(...messages: readonly string[]) {
  const say = talkTo(marrow, { conversation: `reader-alone-${talks++}`, country: 'GB' });
  let turn = await say(messages[0] ?? '');
  for (const text of messages.slice(1)) turn = await say(text);
  return turn;
}

/** All that is read of a reply; a line that stands above an answer is its title. */
const saidBy = ({ replies }: Awaited<ReturnType<typeof lastOf>>) =>
  replies.flatMap((reply) => [reply.kind === 'answer' ? reply.title : '', ...reply.paragraphs]).join(' ');

describe('where the second reader alone asks', () => {
  test('a short question that a page answers is answered, with the line on whom to call', async () => {
    const turn = await lastOf(PLAIN);
    expect(turn.facts).toMatchObject({
      outcome: 'answer',
      presentation: 'accompany',
      disposition: 'none',
      intent: 'causes',
    });
    expect(saidBy(turn)).toContain('116 123');
  });

  test('what no page answers is asked about', async () => {
    expect((await lastOf(ASKED)).facts).toMatchObject({ outcome: 'escalate', presentation: 'ask' });
  });

  test.each(['what is iloprost', 'how is avascular necrosis treated'])(
    '"%s" after it is answered',
    async (question) => {
      const turn = await lastOf(ASKED, question);
      expect(turn.facts).toMatchObject({ outcome: 'answer', disposition: 'none' });
      expect(saidBy(turn)).toContain('116 123');
    },
  );

  test.each(['i do not know', 'yes', 'maybe', 'no idea what to do'])(
    '"%s" after it brings the guidance',
    async (answer) => {
      expect((await lastOf(ASKED, answer)).facts).toMatchObject({ presentation: 'interrupt', disposition: 'crisis' });
    },
  );

  test.each(['what? i only asked about the lamp', 'no, nobody hurts me'])('"%s" takes it back', async (protest) => {
    const turn = await lastOf(ASKED, protest, 'what is iloprost');
    expect(turn.facts).toMatchObject({ outcome: 'answer', disposition: 'none' });
    expect(saidBy(turn)).not.toContain('116 123');
  });
});

describe('where the second reader alone has raised a crisis', () => {
  test.each(['no! i only meant the lamp', 'no, nobody hurts me', 'No. Nobody is in danger.'])(
    '"%s" takes it back',
    async (protest) => {
      expect((await lastOf(RAISED, protest)).facts).toMatchObject({ outcome: 'notice', disposition: 'none' });
    },
  );

  test('what was asked with the protest is answered behind it', async () => {
    const { replies } = await lastOf(RAISED, 'no! i only asked what iloprost is');
    expect(replies.map(({ kind }) => kind)).toEqual(['notice', 'answer']);
  });

  test.each(['no', 'nope', 'thanks', 'what is iloprost', 'i dont want to call'])(
    '"%s" takes nothing back',
    async (text) => {
      expect((await lastOf(RAISED, text)).facts).toMatchObject({ disposition: 'crisis' });
    },
  );
});

test.each(['no! i only asked about my lamp', 'you misunderstood me', 'no, nobody hurts me'])(
  'against a rule, "%s" takes nothing back',
  async (protest) => {
    expect((await lastOf('i want to die', protest)).facts).toMatchObject({ disposition: 'crisis' });
  },
);

describe('while the bot is closed, what the second reader suspects is asked about all the same', () => {
  const closed = contentWith(FILLED.replace('closed: false', 'closed: true'));
  const shut = testMarrow({ content: closed, screen: suspicious });

  test('also in a question that a page would answer', async () => {
    const { facts } = await talkTo(shut, { conversation: 'closed-plain' })(PLAIN);
    expect(facts).toMatchObject({ outcome: 'escalate', presentation: 'ask' });
  });

  test('and another question behind it brings the guidance', async () => {
    const say = talkTo(shut, { conversation: 'closed-asked' });
    await say(ASKED);
    expect((await say('what is iloprost')).facts).toMatchObject({ presentation: 'interrupt', disposition: 'crisis' });
  });

  test('and a protest takes it back, and is answered by no page', async () => {
    const say = talkTo(shut, { conversation: 'closed-protest' });
    await say(ASKED);
    const { facts, replies } = await say('no! i only asked what iloprost is');
    expect(facts.disposition).toBe('none');
    expect(replies.map(({ kind }) => kind)).toEqual(['notice']);
  });
});
