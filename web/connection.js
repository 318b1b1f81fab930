// Connects the talk, and reconnects it: with the same store, so that the transcript stays; in the same conversation,
// from where it was; and sends what had not arrived.
import { fetchToken, readLog } from './direct-line.js';
import { keep, readKept } from './kept.js';
import { openLine } from './line.js';
import { sendUnsent } from './unsent.js';

/** Every talk begins with a welcome. A socket that has brought nothing by then was refused or blocked on the way. */
const SOCKET_PATIENCE_MS = 3000;

/**
 * Makes the connection.
 * @param show displays a line
 * @param onLost is called when the connection is lost
 */
export function makeConnection({ store, show, onLost }) {
  let line;
  let polls = false;

  /** Resolves when the line is open and everything typed has arrived; rejects with a fault. */
  async function connect() {
    const { talk, logged, watermark } = await comeBack();
    // The server has just answered, so a socket that brought nothing was not its fault.
    polls ||= line !== undefined && !line.hasSpoken;
    line?.end();
    line = { isLost: false, hasSpoken: polls, polls, ...openLine({ talk, watermark, polls, onLost: lose }) };
    show(line.line);
    await line.online;
    await sendUnsent(store, talk, logged);
    if (line.isLost) throw Object.assign(new Error('lost'), { kind: 'lost' });
    const mine = line;
    setTimeout(() => mine === line && !mine.hasSpoken && lose(), SOCKET_PATIENCE_MS);
  }

  function lose() {
    line.isLost = true;
    onLost();
  }

  return {
    connect,
    /** Call this whenever the server has sent something. */
    heard: () => {
      if (line) line.hasSpoken = true;
    },
    isPolling: () => polls,
    /** On another network, sockets may work again. */
    forgetPolling: () => {
      polls = false;
      if (line) line.hasSpoken = true;
    },
  };
}

/** The conversation that this tab had, if it still exists, otherwise a new one. */
async function comeBack() {
  const before = readKept();
  const talk = await fetchToken(before?.ticket);
  const isSame = before?.conversation === talk.conversationId;
  const from = isSame ? (before.from ?? '') : '';
  const { activities: logged } = isSame ? await readLog(talk, from).catch(forget) : { activities: [] };
  keep({ conversation: talk.conversationId, ticket: talk.ticket, from });
  // An empty log means that the server has lost the conversation, so it is started again.
  return { talk, logged, ...(logged.length > 0 && { watermark: from }) };
}

function forget(fault) {
  if (fault.kind === 'refused') keep({ conversation: undefined, ticket: undefined });
  throw fault;
}
