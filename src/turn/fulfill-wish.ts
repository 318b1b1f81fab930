import type { KeptTalk } from '../domain/kept-talk';
import type { Reply } from '../domain/reply';
import type { InboundTurn } from '../domain/turn';
import type { Parts } from './parts';
import type { Decision } from './talk/screened-turn';

/** The chat shows no more than this; everything is available from `GET /api/my-data`. */
const MAX_SHOWN_CHARACTERS = 12_000;

/**
 * Carries out what the person wished to be done with their stored data, after the turn is remembered.
 *
 * @param inbound the turn
 * @param decision what was decided
 * @param isRemembered true if the memory of the turn was stored
 * @returns the decision with the stored data in it, or with the truth if the store failed
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
    if (wish === 'show') return followedBy(decision, library.say('kept-lead'), showKept(await kept.show(conversation)));
    await kept.forget(conversation, id);
    if (isRemembered) return decision;
  } catch (fault) {
    onFault(id, fault);
  }
  const [promised, failed] =
    wish === 'show'
      ? [library.say('kept-lead'), library.say('kept-failed')]
      : [library.say('forgotten-all'), library.say('forget-failed')];
  return replaceParagraph(decision, promised, [failed]);
}

/**
 * The person's messages and the notes of the talk. What the client sent along is left out, and so are the answers,
 * which stand above in the chat.
 */
function showKept({ memory, messages, thumbs, person, handoff }: KeptTalk): readonly string[] {
  const said = messages.filter(({ from }) => from === 'person').map(({ at, text }) => ({ at, text }));
  const answers = messages.length - said.length;
  const lines = JSON.stringify({ messages: said, answers, thumbs, memory, person, handoff }, null, 1);
  const cut = lines.length > MAX_SHOWN_CHARACTERS ? `${lines.slice(0, MAX_SHOWN_CHARACTERS)}\n…` : lines;
  // Indented, because a fence of backticks could be closed by something that a person typed.
  return [cut.replace(/^/gm, '    ')];
}

function followedBy(decision: Decision, lead: string, more: readonly string[]): Decision {
  return replaceParagraph(decision, lead, [lead, ...more]);
}

function replaceParagraph(decision: Decision, old: string, by: readonly string[]): Decision {
  const change = (reply: Reply): Reply => ({
    ...reply,
    paragraphs: reply.paragraphs.flatMap((paragraph) => (paragraph === old ? by : [paragraph])),
  });
  const [first, ...others] = decision.replies;
  return { ...decision, replies: [change(first), ...others.map(change)] };
}
