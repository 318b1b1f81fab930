// The chat page: opens Microsoft's Web Chat on our Direct Line, keeps the conversation over a reload, and watches the
// connection, because the client goes silent after one network error when it polls, and for good when its token expires.
'use strict';

(() => {
  const { WebChat } = window;
  const script = document.currentScript;
  const nonce = script?.dataset.nonce ?? '';
  const main = document.getElementById('chat');
  const status = document.getElementById('status');
  const KEPT = 'marrow-conversation';
  const DIRECT_LINE = `${location.origin}/v3/directline`;
  const FAILED = [3, 4, 5];
  const WATCH_MS = 5000;
  const LONGEST_WAIT_MS = 30_000;
  const SOCKET_PATIENCE_MS = 2000;
  const POLL_MS = 1000;

  if (!WebChat) {
    status.textContent = status.dataset.noChat;
    return;
  }

  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(`--${name}`).trim();

  /** Web Chat's look, from the page's own colors. */
  const styleOptions = () => ({
    accent: color('calm'),
    backgroundColor: color('paper'),
    bubbleBackground: color('card'),
    bubbleTextColor: color('ink'),
    bubbleBorderColor: color('line'),
    bubbleBorderRadius: 14,
    bubbleMaxWidth: 640,
    bubbleFromUserBackground: color('own'),
    bubbleFromUserTextColor: color('ink'),
    bubbleFromUserBorderColor: color('own'),
    bubbleFromUserBorderRadius: 14,
    primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif',
    subtle: color('soft'),
    timestampColor: color('soft'),
    sendBoxBackground: color('card'),
    sendBoxTextColor: color('ink'),
    sendBoxPlaceholderColor: color('soft'),
    sendBoxButtonColor: color('calm'),
    sendBoxBorderTop: `1px solid ${color('line')}`,
    sendBoxHeight: 56,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: color('card'),
    suggestedActionTextColor: color('calm'),
    suggestedActionBorderColor: color('calm'),
    suggestedActionBorderRadius: 20,
    suggestedActionHeight: 44,
    suggestedActionBackgroundColorOnHover: color('own'),
    suggestedActionBackgroundColorOnActive: color('own'),
    suggestedActionTextColorOnHover: color('ink'),
    hideUploadButton: true,
    markdownRenderHTML: false,
    groupTimestamp: 0,
    autoScrollSnapOnActivity: true,
    autoScrollSnapOnPage: true,
    hideScrollToEndButton: false,
    transcriptOverlayButtonBackground: color('calm'),
    transcriptOverlayButtonColor: color('calm-ink'),
  });

  const kept = () => JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  const keep = (talk) => sessionStorage.setItem(KEPT, JSON.stringify(talk));

  /** A token for the conversation of the ticket, or for a new one. */
  async function fetchToken(ticket) {
    const body = JSON.stringify(ticket ? { ticket } : {});
    const answer = await fetch('/api/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`token ${answer.status}`);
    return answer.json();
  }

  const store = WebChat.createStore();
  let line;
  let failures = 0;
  let polls = false;
  let lastPoll = Date.now();
  let lastFrame = Date.now();
  let rebuilding = false;

  /** Connects, or connects again: same store, so that the transcript stays; same conversation, from where it was. */
  async function connect() {
    const before = kept();
    const talk = await fetchToken(before?.ticket);
    keep({ conversation: talk.conversationId, ticket: talk.ticket });
    const isSame = before?.conversation === talk.conversationId;
    line?.end?.();
    const connected = Date.now();
    lastPoll = connected;
    line = WebChat.createDirectLine({
      // Azure's, where the server says so.
      domain: talk.domain ?? DIRECT_LINE,
      token: talk.token,
      webSocket: !polls,
      pollingInterval: POLL_MS,
      conversationStartProperties: { locale: navigator.language },
      // From the start: what the transcript has already is known by its id, and shown once.
      ...(isSame && { conversationId: talk.conversationId, watermark: '' }),
    });
    if (!polls) setTimeout(() => lastFrame < connected && poll(), SOCKET_PATIENCE_MS * (talk.domain ? 5 : 1));
    line.connectionStatus$.subscribe((now) => {
      if (now === 2) settled();
      if (FAILED.includes(now)) again();
    });
    line.activity$.subscribe(() => {
      lastFrame = Date.now();
    });
    render();
  }

  /**
   * Gives the socket up. Every conversation sends at least its welcome at once, so a socket that sent nothing was refused
   * on the way, as some networks do; the client itself would try for ever, say that it is connected, and show no reply.
   */
  function poll() {
    polls = true;
    again();
  }

  // The client stops asking after one error and tells nobody: each request is noted, so that silence can be seen.
  new PerformanceObserver((seen) => {
    if (seen.getEntries().some(({ name }) => name.includes('/activities?watermark='))) lastPoll = Date.now();
  }).observe({ type: 'resource' });

  function settled() {
    failures = 0;
    status.hidden = true;
    document.querySelector('.controls').hidden = false;
  }

  /** Waits a little longer each time, says so, and connects again. */
  function again() {
    if (rebuilding) return;
    rebuilding = true;
    failures += 1;
    status.hidden = false;
    status.textContent = status.dataset.reconnecting;
    setTimeout(
      () =>
        connect()
          .then(() => {
            rebuilding = false;
          })
          .catch(() => {
            rebuilding = false;
            again();
          }),
      Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures),
    );
  }

  const chat = document.createElement('div');
  chat.className = 'chat';
  main.append(chat);

  function render() {
    WebChat.renderWebChat(
      {
        directLine: line,
        store,
        nonce,
        locale: navigator.language,
        styleOptions: styleOptions(),
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: main.dataset.placeholder },
      },
      chat,
    );
  }

  /** The watchdog: asks the server itself whether the line is alive whenever nothing has come for a while. */
  async function watch() {
    if (rebuilding) return;
    // A tab that nobody looks at is slowed down by the browser, and that is no fault.
    if (polls && !document.hidden && Date.now() - lastPoll > WATCH_MS) return again();
    if (Date.now() - lastFrame < WATCH_MS) return;
    const { sent } = store
      .getState()
      .activities.reduce((seen, each) => ({ sent: each.channelData?.state === 'sending' || seen.sent }), {
        sent: false,
      });
    try {
      const alive = await fetch('/health', { cache: 'no-store' });
      if (!alive.ok) throw new Error('not healthy');
      if (wasDown || (sent && Date.now() - lastFrame > 2 * WATCH_MS)) {
        wasDown = false;
        again();
      }
    } catch {
      wasDown = true;
    }
  }
  let wasDown = false;
  setInterval(() => void watch(), WATCH_MS);
  addEventListener('online', () => again());

  document.getElementById('my-data').addEventListener('click', (event) => {
    store.dispatch({
      type: 'WEB_CHAT/SEND_MESSAGE',
      payload: { text: event.currentTarget.dataset.say, method: 'keyboard' },
    });
  });
  document.getElementById('start-again').addEventListener('click', () => {
    sessionStorage.removeItem(KEPT);
    location.reload();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => line && render());

  connect().catch(again);
})();
