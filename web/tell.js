// One line above the talk reports the state of the connection in plain words. Screen readers read it once.
import { word } from './words.js';

const line = document.getElementById('status');
/** Long enough to be read, short enough not to be in the way. */
const GOOD_NEWS_MS = 4000;
let leaving;

/** Shows words and leaves them there. */
export function tell(key) {
  clearTimeout(leaving);
  line.dataset.says = key;
  // Setting the same words again would make screen readers repeat them.
  if (line.hidden || line.textContent !== word(key)) line.textContent = word(key);
  line.hidden = false;
}

/** Removes the line. If trouble had been reported, first says that all is well. */
export function tellWell() {
  const wasTrouble = !line.hidden && line.dataset.says !== undefined;
  if (!wasTrouble) {
    line.hidden = true;
    return;
  }
  tell('back');
  leaving = setTimeout(() => {
    line.hidden = true;
    delete line.dataset.says;
  }, GOOD_NEWS_MS);
}
