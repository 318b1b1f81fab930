// The chat page: Microsoft's Web Chat on our Direct Line, with a watchdog over the connection. This file connects the
// parts; each of the others has one purpose.
import { makeConnection } from './connection.js';
import { openControls } from './controls.js';
import { notePolls } from './line.js';
import { onLookChange, styleOptions } from './look.js';
import { tell } from './tell.js';
import { isRefused, longestWait, noteUnsent } from './unsent.js';
import { makeWatchdog } from './watchdog.js';
import { word } from './words.js';

const { WebChat } = window;
const HEARD = 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY';

document.getElementById('slow')?.remove();
if (WebChat) openChat();
else tell('no-chat');

function openChat() {
  const box = document.createElement('div');
  box.className = 'chat';
  document.getElementById('chat').append(box);
  const store = WebChat.createStore({}, () => (next) => (action) => {
    if (action.type === HEARD) heard();
    return next(action);
  });
  let shown;
  const show = (line = shown) => {
    shown = line;
    WebChat.renderWebChat({ directLine: line, store, ...manner() }, box);
  };
  const connection = makeConnection({ store, show, onLost: () => watchdog.mend() });
  const watchdog = makeWatchdog({ ...connection, lastPoll: notePolls(), longestWait: () => longestWait(store) });
  const heard = () => {
    connection.heard();
    watchdog.heard();
  };
  store.subscribe(() => noteUnsent(store));
  onLookChange(() => shown && show());
  openControls(store);
  watchdog.mend().then(() => {
    document.querySelector('.controls').hidden = false;
  });
}

/** How Web Chat looks and speaks here. */
function manner() {
  return {
    nonce: document.querySelector('script[nonce]').nonce,
    locale: navigator.language,
    styleOptions: styleOptions(),
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: word('placeholder'),
      TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: word('waiting'),
    },
    activityStatusMiddleware: () => (next) => (facts) => withUnsentWords(facts, next(facts)),
    // The page itself reports the state of the connection, once and in plain words.
    toastMiddleware: () => (next) => (facts) => (facts.notification.id === 'connectivitystatus' ? false : next(facts)),
  };
}

// Web Chat would offer to send again, which the page does by itself; both together would send two messages. Web Chat
// bundles its own React, so the line of text is derived from the element that it would show.
function withUnsentWords({ activity, sendState }, element) {
  if (sendState === 'sent' || activity.from?.role !== 'user' || !element) return element;
  const children = word(isRefused(activity) ? 'refused' : sendState === 'sending' ? 'sending' : 'waiting');
  return { ...element, type: 'span', props: { className: 'unsent', children } };
}
