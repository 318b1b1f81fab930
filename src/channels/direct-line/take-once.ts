import { createHash } from 'node:crypto';
import { keepRecent } from '../../text/recent';
import { type Activity, isRecord } from './activity';
import { inboundText } from './inbound-text';
import type { Intake } from './intake';
import type { Grant } from './tokens';

/**
 * Enough for some minutes of a busy day. After that, and in other processes, the log itself accepts an id only once.
 */
const MOST_REMEMBERED = 10_000;

/**
 * Makes an intake that takes only once what a client posts twice under its own id (`channelData.clientActivityID`). On
 * a bad network the first request may still arrive after the client has given up and sent again. Different words under
 * the same id are a different message, so no message goes unread. A repeat gets the id of the first.
 */
export function takeOnce(take: Intake['take']): Intake['take'] {
  const taken = keepRecent<Promise<string>>(MOST_REMEMBERED);
  return (posted, grant) => {
    const id = idOf(posted, grant);
    if (id === undefined) return take(posted, grant);
    const before = taken.get(id);
    if (before) return before;
    const answer = take(posted, grant, id);
    taken.set(id, answer);
    answer.catch(() => taken.remove(id));
    return answer;
  };
}

/** The same id in every process, so that their shared log takes it once; undefined if the client sent none. */
function idOf(posted: Activity, { conversation }: Grant): string | undefined {
  const own = isRecord(posted.channelData) ? posted.channelData.clientActivityID : undefined;
  if (typeof own !== 'string' || own === '' || own.length > 200) return undefined;
  const same = [conversation, own, posted.type, posted.name ?? '', inboundText(posted)];
  const hash = createHash('sha256').update(JSON.stringify(same)).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
