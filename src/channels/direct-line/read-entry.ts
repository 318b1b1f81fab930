import { isRecord, type StampedActivity } from './activity';
import { inboundText, sideText } from './inbound-text';

/** Reads an entry of the transcript for the person whose talk it is. In: a stored activity. Out: what was said, and the turn of an answer. */
export function readEntry(activity: unknown) {
  if (!isRecord(activity)) return {};
  const isBot = isRecord(activity.from) && activity.from.role === 'bot';
  const facts = isRecord(activity.channelData) ? activity.channelData.marrow : undefined;
  const turn = isBot && isRecord(facts) && typeof facts.turn === 'string' ? { turn: facts.turn } : {};
  const text = wordsIn(activity as StampedActivity);
  // Most of what is no message is what a client tells of itself; words that came with it were kept like all others.
  if (activity.type !== 'message' && text === '') return turn;
  return { ...turn, message: { from: isBot ? ('bot' as const) : ('person' as const), text } };
}

/** All that was read of it, wherever it stood: in its text, in a button, in a card, in the name of a file. */
function wordsIn(activity: StampedActivity): string {
  return activity.name === 'message/submitAction' ? sideText(activity) : inboundText(activity);
}
