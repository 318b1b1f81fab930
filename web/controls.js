// The two controls above the talk. Both speak in the conversation, so that its state, such as an unanswered danger,
// survives.
import { fetchToken, post, readLog } from './direct-line.js';
import { keep, readKept } from './kept.js';
import { tell } from './tell.js';
import { word } from './words.js';

/** Makes them work. */
export function openControls(store) {
  document.getElementById('my-data').addEventListener('click', () => {
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: word('my-data-question'), method: 'keyboard' } });
  });
  const again = document.getElementById('start-again');
  again.addEventListener('click', () => {
    if (again.getAttribute('aria-disabled') === 'true') return;
    again.setAttribute('aria-disabled', 'true');
    startAgain().catch(() => {
      again.removeAttribute('aria-disabled');
      tell('lost');
    });
  });
}

/** Asks the bot to forget the talk, and shows the page from there on. */
async function startAgain() {
  const talk = await fetchToken(readKept()?.ticket);
  const { watermark } = await readLog(talk, '');
  const channelData = { clientActivityID: crypto.randomUUID?.() ?? String(Math.random()) };
  const from = { id: '', role: 'user' };
  await post(talk, { type: 'message', text: word('start-again'), locale: navigator.language, from, channelData });
  keep({ ticket: talk.ticket, from: watermark, unsent: [] });
  location.reload();
}
