import { isRecord } from './activity';

/** Reads an entry of the transcript for the person whose talk it is. In: a stored activity. Out: what was said, and the turn of an answer. */
export function readEntry(activity: unknown) {
  if (!isRecord(activity)) return {};
  const isBot = isRecord(activity.from) && activity.from.role === 'bot';
  const facts = isRecord(activity.channelData) ? activity.channelData.marrow : undefined;
  const turn = isBot && isRecord(facts) && typeof facts.turn === 'string' ? { turn: facts.turn } : {};
  if (activity.type !== 'message') return turn;
  const text = typeof activity.text === 'string' ? activity.text : JSON.stringify(activity.value ?? '');
  return { ...turn, message: { from: isBot ? ('bot' as const) : ('person' as const), text: text + namesOf(activity) } };
}

function namesOf({ attachments }: Readonly<Record<string, unknown>>): string {
  const names = Array.isArray(attachments) ? attachments.map((each) => (isRecord(each) ? each.name : undefined)) : [];
  return names.flatMap((name) => (typeof name === 'string' ? [` [${name}]`] : [])).join('');
}
