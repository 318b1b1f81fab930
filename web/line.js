// One line to the server: Microsoft's client, and what it tells nobody. It goes silent after one network error when it
// polls; it tries a refused socket for ever and says that it is connected; it is dead once its token has expired.
const ONLINE = 2;
const FAILED = [3, 4, 5];
const POLL_MS = 1000;
/** A line must be online after this. */
const OPEN_MS = 10_000;

/**
 * Opens a line. In: the talk, the watermark to begin behind (undefined for a new talk), whether to poll, and what to call
 * when it is lost. Out: the line for Web Chat, a promise of its being online, and how to end it.
 */
export function openLine({ talk, watermark, polls, onLost }) {
  let isOver = false;
  const lose = () => isOver || onLost();
  const unwatch = polls ? undefined : watchSockets(() => lose());
  const line = window.WebChat.createDirectLine({
    domain: talk.domain,
    token: talk.token,
    webSocket: !polls,
    pollingInterval: POLL_MS,
    conversationStartProperties: { locale: navigator.language },
    ...(watermark !== undefined && { conversationId: talk.conversationId, watermark }),
  });
  const online = new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(Object.assign(new Error('lost'), { kind: 'lost' })), OPEN_MS);
    line.connectionStatus$.subscribe((status) => {
      if (status === ONLINE) resolve(clearTimeout(giveUp));
      if (FAILED.includes(status)) lose();
    });
  });
  return {
    line,
    online,
    end() {
      isOver = true;
      unwatch?.();
      line.end();
    },
  };
}

/** Tells when one of the client's sockets closes. Out: a function that puts the browser's own sockets back. */
function watchSockets(onClose) {
  const Plain = window.WebSocket;
  window.WebSocket = new Proxy(Plain, {
    construct(target, from) {
      const socket = new target(...from);
      socket.addEventListener('close', onClose);
      return socket;
    },
  });
  return () => {
    window.WebSocket = Plain;
  };
}

/** Notes every poll of the client, so that its silence can be seen. Out: the time of the last one. */
export function notePolls() {
  let last = Date.now();
  new PerformanceObserver((seen) => {
    if (seen.getEntries().some(({ name }) => name.includes('/activities?watermark='))) last = Date.now();
  }).observe({ type: 'resource' });
  return () => last;
}
