// One line above the talk says in plain words how the connection stands; screen readers hear it once.
import { word } from './words.js';

const line = document.getElementById('status');
/** Long enough to be read, short enough not to be in the way. */
const GOOD_NEWS_MS = 4000;
let leaving;

/** Says something and leaves it there. In: the key of the words. */
export function tell(key) {
  clearTimeout(leaving);
  line.dataset.says = key;
  // The same words twice would be read out twice.
  if (line.hidden || line.textContent !== word(key)) line.textContent = word(key);
  line.hidden = false;
}

/** Takes the line away; says first that all is well where trouble had been told. */
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
