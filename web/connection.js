// Connects the talk, and connects it again: same store, so that the transcript stays; same conversation, from where it
// was; and what had not arrived is sent.
import { fetchToken, readLog } from './direct-line.js';
import { keep, readKept } from './kept.js';
import { openLine } from './line.js';
import { sendUnsent } from './unsent.js';

/** Every talk begins with a welcome, so a socket that has brought nothing by then was refused or swallowed on the way. */
const SOCKET_PATIENCE_MS = 3000;

/** Makes the connection. In: the store, how a line is shown, whom to tell that it is lost. Out: see its members. */
export function makeConnection({ store, show, onLost }) {
  let line;
  let polls = false;

  /** Resolves when the line is open and all that was typed has arrived; rejects with a fault. */
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
    /** To be called whenever the server has sent something. */
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

/** The conversation that this tab had, if it is still there, else a new one. */
async function comeBack() {
  const before = readKept();
  const talk = await fetchToken(before?.ticket);
  const isSame = before?.conversation === talk.conversationId;
  const from = isSame ? (before.from ?? '') : '';
  const { activities: logged } = isSame ? await readLog(talk, from).catch(forget) : { activities: [] };
  keep({ conversation: talk.conversationId, ticket: talk.ticket, from });
  // An empty log is that of a conversation which the server has lost: it is begun once more.
  return { talk, logged, ...(logged.length > 0 && { watermark: from }) };
}

function forget(fault) {
  if (fault.kind === 'refused') keep({ conversation: undefined, ticket: undefined });
  throw fault;
}
