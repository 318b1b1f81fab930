import { isRecord } from './activity';
import type { Intake } from './intake';

/** Enough for some minutes of a busy day; the log itself is what a client looks into after a longer silence. */
const MOST_REMEMBERED = 10_000;

/**
 * Takes what a client posts twice under its own id (`channelData.clientActivityID`) once: on a bad network the first
 * request may still arrive after the client has given it up and sent again. In: the intake. Out: the same, but that the
 * second gets the id of the first.
 */
export function takeOnce(take: Intake['take']): Intake['take'] {
  const taken = new Map<string, Promise<string>>();
  return (posted, grant) => {
    const own = isRecord(posted.channelData) ? posted.channelData.clientActivityID : undefined;
    if (typeof own !== 'string' || own === '' || own.length > 200) return take(posted, grant);
    const key = `${grant.conversation} ${own}`;
    const before = taken.get(key);
    if (before) return before;
    const [oldest] = taken.keys();
    if (taken.size >= MOST_REMEMBERED && oldest !== undefined) taken.delete(oldest);
    const id = take(posted, grant);
    taken.set(key, id);
    id.catch(() => taken.delete(key));
    return id;
  };
}
