// The watchdog: notices that the line is lost, says so, and reconnects again and again, a little slower each time.
import { isReachable } from './direct-line.js';
import { tell, tellWell } from './tell.js';

const LOOK_MS = 2000;
/** A client that polls every second and has not done so for this long has silently given up. */
const POLL_SILENCE_MS = 5000;
/** A message that has not come back by then is checked on. */
const UNSENT_MS = 6000;
/** After this long without a sign of life the server is pinged, because a line can die without closing. */
const QUIET_MS = 20_000;
/** A loss that is repaired within this time is not worth mentioning. */
const UNTOLD_MS = 1200;
/** A line that lasted this long was good, so the next loss counts as a new one. */
const GOOD_LINE_MS = 10_000;
const WAITS_MS = [0, 500, 1000, 2000, 4000, 8000];

/**
 * Makes the watchdog.
 * @param lastPoll when the client last polled
 * @param longestWait how long the oldest unsent message has waited
 */
export function makeWatchdog({ connect, isPolling, forgetPolling, lastPoll, longestWait }) {
  let isMending = false;
  let isAsking = false;
  let tries = 0;
  let connectedAt = 0;
  let lastSign = Date.now();
  let wake = () => {};

  /** Connects until it succeeds. */
  async function mend() {
    if (isMending) return;
    isMending = true;
    if (Date.now() - connectedAt > GOOD_LINE_MS) tries = 0;
    const telling = setTimeout(() => tellTrouble({ kind: 'lost' }), UNTOLD_MS);
    while (!(await attempt())) clearTimeout(telling);
    clearTimeout(telling);
    connectedAt = Date.now();
    lastSign = connectedAt;
    isMending = false;
    tellWell();
  }

  async function attempt() {
    await pause(waitBefore(tries));
    tries += 1;
    return connect().then(
      () => true,
      async (fault) => {
        if (tries > 1) tellTrouble(fault);
        if (fault.seconds) await pause(fault.seconds * 1000);
        return false;
      },
    );
  }

  const pause = (ms) =>
    new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, ms);
    });

  function look() {
    if (isMending || document.hidden) return;
    const isSilent = isPolling() && Date.now() - lastPoll() > POLL_SILENCE_MS;
    if (isSilent || longestWait() > UNSENT_MS) mend();
    else if (Date.now() - lastSign > QUIET_MS) ask();
  }

  async function ask() {
    if (isAsking) return;
    isAsking = true;
    if (await isReachable()) lastSign = Date.now();
    else mend();
    isAsking = false;
  }

  setInterval(look, LOOK_MS);
  addEventListener('offline', () => {
    tell('offline');
    mend();
  });
  addEventListener('online', () => {
    forgetPolling();
    wake();
    mend();
  });
  document.addEventListener('visibilitychange', () => {
    // Browsers slow down background tabs, and laptops sleep. Both look like silence.
    if (!document.hidden && !isMending) setTimeout(ask, 0);
  });

  return {
    mend,
    heard: () => {
      lastSign = Date.now();
    },
  };
}

function tellTrouble({ kind }) {
  tell(navigator.onLine === false ? 'offline' : kind === 'busy' ? 'busy' : 'lost');
}

// Random, so that not all pages reconnect at the same moment when a server comes back.
function waitBefore(tries) {
  return WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] * (0.75 + Math.random() / 2);
}
