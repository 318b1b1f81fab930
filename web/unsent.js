// What was typed but has not arrived. Web Chat gives a message up when its request fails. Here it is remembered, even
// over a reload, looked up in the log, and sent again under the same id, so that nothing is lost or arrives twice.
import { post } from './direct-line.js';
import { keep, readKept } from './kept.js';

const PENDING = 'DIRECT_LINE/POST_ACTIVITY_PENDING';
const FULFILLED = 'DIRECT_LINE/POST_ACTIVITY_FULFILLED';
const REJECTED = 'DIRECT_LINE/POST_ACTIVITY_REJECTED';
/** What was unsent when the page was left. Web Chat breaks if it starts with a talk in progress, so this waits. */
const left = readKept()?.unsent ?? [];
/** The server has refused these for good, such as a text that is too long. */
const refused = new Set();

const ownId = (activity) => activity.channelData?.clientActivityID;
const isUnsent = (activity) =>
  activity.from?.role === 'user' &&
  activity.type === 'message' &&
  ownId(activity) !== undefined &&
  activity.channelData['webchat:send-status'] !== 'sent' &&
  !refused.has(ownId(activity));

/** True if this message was refused for good. */
export const isRefused = (activity) => refused.has(ownId(activity));

/** Milliseconds that the oldest unsent message has waited; 0 if there is none. */
export function longestWait(store) {
  const waits = unsentIn(store).map(({ localTimestamp }) => Date.now() - Date.parse(localTimestamp));
  return Math.max(0, ...waits);
}

const unsentIn = (store) => store.getState().activities.filter(isUnsent);

/** Remembers in the tab what has not arrived yet. Call it after each change of the store. */
export function noteUnsent(store) {
  const unsent = [...left, ...unsentIn(store)];
  if (unsent.length > 0 || readKept()?.unsent?.length) keep({ unsent });
}

/**
 * Sends what is neither in the log nor on its way.
 * @param logged the activities in the log of the talk
 */
export async function sendUnsent(store, talk, logged) {
  for (const activity of left.splice(0)) begin(store, activity);
  const arrived = new Map(logged.map((activity) => [ownId(activity), activity]));
  for (const activity of unsentIn(store)) {
    const echo = arrived.get(ownId(activity)) ?? (await sendOnce(store, talk, activity));
    if (echo) store.dispatch({ type: FULFILLED, meta: metaOf(activity), payload: { activity: echo } });
  }
}

async function sendOnce(store, talk, activity) {
  begin(store, activity);
  const { state: _state, 'webchat:send-status': _status, webChat: _webChat, ...channelData } = activity.channelData;
  try {
    return { ...activity, id: await post(talk, { ...activity, channelData }) };
  } catch (fault) {
    if (fault.kind !== 'refused') throw fault;
    refused.add(ownId(activity));
    // Web Chat redraws a message when its status changes, and then says what became of it.
    store.dispatch({ type: REJECTED, meta: metaOf(activity), error: true, payload: fault });
    return undefined;
  }
}

const begin = (store, activity) => store.dispatch({ type: PENDING, meta: metaOf(activity), payload: { activity } });
const metaOf = (activity) => ({ clientActivityID: ownId(activity), method: 'keyboard' });
