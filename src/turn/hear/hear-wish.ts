import type { Suggestion } from '../../domain/reply';
import { remember } from '../answer/remember-answer';
import type { Knowledge } from '../talk/knowledge';
import { offerAgain } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** The intent of such a message in the counts and in the log. */
const MY_DATA = 'my-data';

/**
 * Hears "forget me" and "give me what you keep". Rules recognize these wishes, whatever state the bot is in.
 * `fulfillWish` carries out what is decided here, because it knows whether the store succeeded. A raised level stands
 * for its day all the same.
 */
export function hearWish(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const wish = knowledge.readWish(talk.utterance.text);
  if (wish === undefined) return undefined;
  const { library } = knowledge;
  if (wish === 'show' && !talk.inbound.isPrivate) return say([library.say('private-chat')], [], talk, knowledge);
  if (wish === 'show') return { ...say([library.say('kept-lead')], [forgetButton(knowledge)], talk, knowledge), wish };
  const done = say([library.say('forgotten-all')], offerAgain(undefined, talk.now, knowledge), talk, knowledge, {
    forget: true,
  });
  return { ...done, wish };
}

/** The button with which everything is forgotten. */
function forgetButton({ library }: Knowledge): Suggestion {
  return { say: library.say('forget-button'), intent: MY_DATA };
}

function say(
  paragraphs: readonly string[],
  suggestions: readonly Suggestion[],
  talk: ScreenedTurn,
  { isClosed, library }: Knowledge,
  changes: { readonly forget?: true } = {},
): Decision {
  const open = { kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] } as const;
  const closed = { suggestions: [], paragraphs: [...paragraphs, ...library.phrase('closed').paragraphs] };
  const reply = isClosed ? { ...open, ...closed } : open;
  const { replies, memory } = remember({ reply, remember: {}, ...changes }, talk);
  return { replies, memory, presentation: 'none', intent: MY_DATA };
}
