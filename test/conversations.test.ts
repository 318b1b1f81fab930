import { renderPlainText } from '../src/channels/render-plain-text';
import { openDisk } from '../src/content/disk';
import { type Conversation, loadConversations } from '../src/content/load-conversations';
import type { Mistake } from '../src/content/mistakes';
import type { OutboundTurn } from '../src/domain/turn';
import { content } from './support/content';
import { talkTo, testMarrow } from './support/marrow';

const mistakes: Mistake[] = [];
const talks = content.library.packs.flatMap((pack) => loadConversations(openDisk('content'), pack, mistakes));
const marrow = testMarrow();

/** What a turn came to, in the words in which a curator writes what is expected. */
function cameTo({ replies, facts }: OutboundTurn, expected: Conversation['turns'][number]['expect']) {
  const answers = replies.flatMap((reply) => (reply.kind === 'answer' ? [reply] : []));
  const cited = answers.flatMap((reply) => reply.citations.map(({ source }) => source.id));
  const text = replies.map((reply) => renderPlainText(reply, content.channelWords)).join('\n');
  return {
    outcome: facts.outcome,
    intent: facts.intent ?? undefined,
    topic: facts.topic ?? undefined,
    page: facts.page,
    heading: answers[0]?.heading,
    disposition: facts.disposition,
    presentation: facts.presentation,
    'red-flags': expected['red-flags']?.filter((rule) => facts.redFlags.includes(rule)),
    cites: expected.cites?.filter((id) => cited.includes(id)),
    says: expected.says?.filter((words) => text.includes(words)),
  };
}

describe('the conversations that curators wrote', () => {
  test('can be read', () => expect(mistakes).toEqual([]));

  test.each(talks.map((talk, at) => [`${talk.file}: ${talk.title}`, talk, at] as const))('%s', async (_, talk, at) => {
    const say = talkTo(marrow, {
      conversation: `played-${at}`,
      ...(talk.locale && { locale: talk.locale }),
      ...(talk.country && { country: talk.country }),
    });
    for (const turn of talk.turns) {
      const turned = await say(turn.say);
      expect({ say: turn.say, ...cameTo(turned, turn.expect) }).toMatchObject({ say: turn.say, ...turn.expect });
    }
  });
});
