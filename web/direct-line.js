// The few Direct Line calls that the page makes itself, so that it can see how each one ends. Web Chat makes the rest.
const OWN_DIRECT_LINE = `${location.origin}/v3/directline`;
/** A call that has not ended by then counts as lost. On a phone that leaves the house, many never end. */
const PATIENCE_MS = 10_000;

/** Asks for a token: for the conversation of the ticket, or for a new one. Throws a fault with a `kind`. */
export async function fetchToken(ticket) {
  const body = JSON.stringify(ticket ? { ticket } : {});
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const talk = await (await call('/api/token', init)).json();
  return { domain: OWN_DIRECT_LINE, ...talk };
}

/** Reads what follows a watermark in a conversation. Resolves to the activities and the watermark at their end. */
export async function readLog(talk, from) {
  const activities = [];
  for (let watermark = from; ; ) {
    const set = await (
      await call(`${addressOf(talk)}?watermark=${encodeURIComponent(watermark)}`, bearing(talk))
    ).json();
    activities.push(...set.activities);
    if (set.activities.length === 0) return { activities, watermark };
    watermark = set.watermark;
  }
}

/** Posts an activity. Resolves to its id. */
export async function post(talk, activity) {
  const headers = { ...bearing(talk).headers, 'content-type': 'application/json' };
  return (await (await call(addressOf(talk), { method: 'POST', headers, body: JSON.stringify(activity) })).json()).id;
}

/** True if the server answers at all. */
export function isReachable() {
  return call('/health', {}).then(
    () => true,
    () => false,
  );
}

const addressOf = ({ domain, conversationId }) =>
  `${domain}/conversations/${encodeURIComponent(conversationId)}/activities`;
const bearing = ({ token }) => ({ headers: { authorization: `Bearer ${token}` } });

// The kind of a fault is the key of the words that the person reads: lost, busy, or refused, where trying again is
// useless.
async function call(address, init) {
  const answer = await fetch(address, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => {
      throw fault('lost');
    },
  );
  if (answer.ok) return answer;
  if (answer.status === 429) throw fault('busy', Number(answer.headers.get('retry-after')) || 0);
  throw fault([400, 404, 413].includes(answer.status) ? 'refused' : 'lost');
}

const fault = (kind, seconds = 0) => Object.assign(new Error(kind), { kind, seconds });
