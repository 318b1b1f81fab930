// One line to the server: Microsoft's client, with checks for what it does not report. While polling it goes silent
// after one network error. It retries a refused socket forever and says that it is connected. It is dead once its token
// has expired.
const ONLINE = 2;
const FAILED = [3, 4, 5];
const POLL_MS = 1000;
/** A line must be online by then. */
const OPEN_MS = 10_000;

/**
 * Opens a line. Returns the line for Web Chat, a promise that it is online, and how to end it.
 * @param watermark where to start reading; undefined for a new talk
 * @param polls whether to poll instead of using a socket
 * @param onLost is called when the line is lost
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

/** Reports when one of the client's sockets closes. Returns a function that restores the browser's own WebSocket. */
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

/** Notes every poll of the client, so that its silence is noticed. Returns a function for the time of the last one. */
export function notePolls() {
  let last = Date.now();
  new PerformanceObserver((seen) => {
    if (seen.getEntries().some(({ name }) => name.includes('/activities?watermark='))) last = Date.now();
  }).observe({ type: 'resource' });
  return () => last;
}
