import type { KeptTalk } from '../domain/kept-talk';
import type { Reply } from '../domain/reply';
import type { InboundTurn } from '../domain/turn';
import type { Parts } from './parts';
import type { Decision } from './talk/screened-turn';

/** More than this is not shown in the chat; the whole is behind `GET /api/my-data`. */
const MOST_SHOWN = 12_000;

/**
 * Does what the person wished about what is kept, after the turn is remembered. In: the turn, what was decided, whether
 * its memory was written. Out: the decision, with what is kept in it, or with the truth where the store did not obey.
 */
export async function fulfillWish(
  { conversation, id }: InboundTurn,
  decision: Decision,
  isRemembered: boolean,
  { kept, library, onFault }: Parts,
): Promise<Decision> {
  const { wish } = decision;
  if (wish === undefined) return decision;
  try {
    if (wish === 'show') return followedBy(decision, library.say('kept-lead'), shown(await kept.show(conversation)));
    await kept.forget(conversation, id);
    if (isRemembered) return decision;
  } catch (fault) {
    onFault(id, fault);
  }
  const [promised, failed] =
    wish === 'show'
      ? [library.say('kept-lead'), library.say('kept-failed')]
      : [library.say('forgotten-all'), library.say('forget-failed')];
  return replaced(decision, promised, [failed]);
}

/** The person's words and the notes of the talk, without what the client sent along and the answers, which stand above. */
function shown({ memory, messages, thumbs, person, handoff }: KeptTalk): readonly string[] {
  const said = messages.filter(({ from }) => from === 'person').map(({ at, text }) => ({ at, text }));
  const answers = messages.length - said.length;
  const lines = JSON.stringify({ messages: said, answers, thumbs, memory, person, handoff }, null, 1);
  const cut = lines.length > MOST_SHOWN ? `${lines.slice(0, MOST_SHOWN)}\n…` : lines;
  // Indented, because a fence of backticks could be ended by what somebody typed.
  return [cut.replace(/^/gm, '    ')];
}

function followedBy(decision: Decision, lead: string, more: readonly string[]): Decision {
  return replaced(decision, lead, [lead, ...more]);
}

function replaced(decision: Decision, old: string, by: readonly string[]): Decision {
  const change = (reply: Reply): Reply => ({
    ...reply,
    paragraphs: reply.paragraphs.flatMap((paragraph) => (paragraph === old ? by : [paragraph])),
  });
  const [first, ...others] = decision.replies;
  return { ...decision, replies: [change(first), ...others.map(change)] };
}
