import { endOfSentence, isOneSentence } from './sentence';
import type { Word } from './words';

/** How many words after a comma a list is followed, so that long sentences stay cheap. */
const LOOKED_AHEAD = 12;
const JOINS = new Set(['and', 'of', 'in', 'any', 'or', 'nor']);
const GOES_ON = new Set(['or', 'nor', 'any', 'no']);

/**
 * What opens the list: "no fever, chills" (things), "will not walk, limping" (verbs), "denies fever, chills and pain"
 * (denials), "symptoms of stroke, sepsis and shock" (topics).
 */
export type ListKind = 'things' | 'verbs' | 'denials' | 'topics';

/**
 * A comma ends a negation unless a list goes on. "No fever, chills or rash" is one list. "No fever, chest pain" may not
 * be, so the pain counts as present.
 * @param from the first word to check, after the negator
 * @param to the last word to check, at the symptom
 * @returns true where a new statement begins
 */
export function startsAnew(words: readonly Word[], from: number, to: number, kind: ListKind): boolean {
  for (let at = from; at <= to; at += 1) {
    if (words[at]?.afterComma && !goesOn(words, at, from, to, kind)) return true;
  }
  return false;
}

function goesOn(words: readonly Word[], comma: number, from: number, to: number, kind: ListKind): boolean {
  if (kind === 'verbs') return hasOr(words, comma);
  if (kind === 'denials') return isOfNouns(words, comma, to);
  return listGoesOn(words, comma, from) || (kind === 'topics' && isJoined(words, comma, to));
}

/** "Will not walk, limping, fever": a denied verb does not deny a list unless there is an "or". */
function hasOr(words: readonly Word[], comma: number): boolean {
  const end = endOfSentence(words, comma, comma + LOOKED_AHEAD);
  for (let at = comma; at < end; at += 1) {
    if (words[at]?.text === 'or' || words[at]?.text === 'nor') return true;
  }
  return false;
}

/** "Denies nausea, vomiting and diarrhea": all of it is denied, up to the next small word that opens a statement. */
function isOfNouns(words: readonly Word[], comma: number, to: number): boolean {
  for (let at = comma; at < to; at += 1) if (words[at]?.filler && !JOINS.has(words[at]?.text ?? '')) return false;
  return true;
}

/** How far the last item of the list may stand from the symptom being read. */
const LAST_WITHIN = 3;

/** True where "and" or "or" precedes the last item: "It can cause bleeding, low pressure and chest pain". */
function isJoined(words: readonly Word[], comma: number, to: number): boolean {
  if (!isOfNouns(words, comma, to)) return false;
  for (let at = comma + 1; at < to + LAST_WITHIN && !words[at]?.afterComma; at += 1) {
    if (words[at]?.text === 'and' || words[at]?.text === 'or') return true;
  }
  return false;
}

/**
 * A list goes on where "or", "nor", "any" or "no" follows. It also goes on with three or more short items: at most
 * three words each, at most two for the last.
 */
function listGoesOn(words: readonly Word[], comma: number, from: number): boolean {
  let length = 0;
  for (let at = comma; isOneSentence(words, comma, at); at += 1) {
    const word = words[at];
    if (!word) break;
    if (GOES_ON.has(word.text)) return true;
    if (at > comma && word.afterComma) return length <= 3;
    if (word.filler && word.text !== 'and' && word.text !== 'of' && word.text !== 'in') return false;
    length += 1;
    if (length > 4) return false;
  }
  return length <= 2 && hasEarlierComma(words, comma, from);
}

function hasEarlierComma(words: readonly Word[], comma: number, from: number): boolean {
  for (let at = comma - 1; at > from; at -= 1) if (words[at]?.afterComma) return true;
  return false;
}
