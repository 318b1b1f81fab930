import { isRecord, type StampedActivity } from './activity';
import { inboundText, sideText } from './inbound-text';

/** Reads a stored activity for the person whose talk it is: what was said, and the turn of an answer. */
export function readEntry(activity: unknown) {
  if (!isRecord(activity)) return {};
  const isBot = isRecord(activity.from) && activity.from.role === 'bot';
  const facts = isRecord(activity.channelData) ? activity.channelData.marrow : undefined;
  const turn = isBot && isRecord(facts) && typeof facts.turn === 'string' ? { turn: facts.turn } : {};
  const text = wordsIn(activity as StampedActivity);
  // Most of what is not a message is what a client reports about itself. Words that came with it were kept like all
  // others.
  if (activity.type !== 'message' && text === '') return turn;
  return { ...turn, message: { from: isBot ? ('bot' as const) : ('person' as const), text } };
}

/** All the words that were read from it: text, button, card, file name. */
function wordsIn(activity: StampedActivity): string {
  return activity.name === 'message/submitAction' ? sideText(activity) : inboundText(activity);
}
