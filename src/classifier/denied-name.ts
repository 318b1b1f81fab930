import type { Span } from '../domain/red-flag';
import { modifierReader } from '../text/modifiers';
import { OPENS_QUESTION } from '../text/questions';
import { opensClause, type Trigger } from '../text/trigger';
import { type Language, tidyWords, type Word } from '../text/words';
import type { FoundName } from './find-names';
import { partRead } from './tokens';

/** Tells whether a text says of the illness that a name in it stands for that it is not there. In: also the tokens of the text. */
export type IsDenied = (found: FoundName, tokens: readonly string[], text: string) => boolean;

/** So many words before a name may tie it to what is denied in its place. */
const TIED_WITHIN = 5;
/** "No cure for AVN", "never heard of gout": behind one of these an illness is what the thing denied is of. */
const OF = new Set(
  'for of about from to in on at after before during against between behind like as across'.split(' '),
);
/** "No trace of AVN", "not a case of gout": what an illness shows itself by is denied with it, and so is what it is "to be". */
const SHOWN_BY = new Set(
  'sign signs evidence trace traces hint hints indication suspicion proof history case cases diagnosis form kind type sort way absence lack none negative free'.split(
    ' ',
  ),
);
/** "Not every fracture", "not know what gout is", "so that I do not get AVN": no illness is said not to be there. */
const OTHERWISE = new Set(
  'all every everyone everybody always what how why when where whether if that because get gets getting develop develops developing explained'.split(
    ' ',
  ),
);
const ANOTHER_THING = new Set(['and', 'but', 'so']);
/** Questions open with these: "why was AVN ruled out?" is about AVN. */
const ASKS = new Set([...OPENS_QUESTION, 'has', 'have']);

/**
 * Builds the reader of illnesses that are not there: nobody wants to hear how long those last. In: the triggers of the
 * modifiers, the language that messages are tidied with. Out: the reader. A treatment that somebody does not have is asked
 * about all the same.
 */
export function denialReader(triggers: readonly Trigger[], language: Language): IsDenied {
  const readModifiers = modifierReader(triggers);
  const denying = denyingWords(triggers, language);
  return ({ named, from, to }, tokens, text) => {
    const { kind } = named.topic;
    if (kind !== 'condition' && kind !== 'cause') return false;
    if (!tokens.some((token) => denying.has(token))) return false;
    const words = tidyWords(partRead(text), language);
    const span = nameAmong(words, tokens, from, to);
    if (!span) return false;
    const around = readModifiers(words);
    if (!around(span).has('negated') || isNegativeQuestion(span, words)) return false;
    const begin = beginOfSentence(words, span.from);
    const isDeniedBehind = around({ from: begin, to: span.to }).has('negated');
    if (isDeniedBehind)
      return !ASKS.has(words[begin]?.text ?? '') && !around(withNext(span, words, language)).has('negated');
    const tie = tieBefore(span, words);
    return tie === undefined || !around({ from: tie, to: span.to }).has('negated');
  };
}

/** "Isn't gout a kind of arthritis": the name is what is asked of. */
function isNegativeQuestion({ from, to }: Span, words: readonly Word[]): boolean {
  return (
    words[from - 1]?.text === 'not' &&
    ASKS.has(words[from - 2]?.text ?? '') &&
    opensClause(words, from - 2) &&
    !opensClause(words, to + 1)
  );
}

function beginOfSentence(words: readonly Word[], at: number): number {
  let begin = at;
  while (begin > 0 && !words[begin]?.opens) begin -= 1;
  return begin;
}

/** A name and the next word that says something: "AVN was ruled", but "AVN drug" where that goes on with "free". */
function withNext({ from, to }: Span, words: readonly Word[], { fillers }: Language): Span {
  let next = to + 1;
  while (fillers.has(words[next]?.text ?? '')) next += 1;
  return { from, to: next };
}

/** A word of each phrase that denies; where none of them stands, nothing is denied, and no more is read. */
function denyingWords(triggers: readonly Trigger[], { fillers }: Language): ReadonlySet<string> {
  const phrases = triggers.filter(({ kind }) => kind === 'negated' || kind === 'answer');
  return new Set(phrases.flatMap(({ words }) => words.find((word) => !fillers.has(word)) ?? words));
}

/** From where on a name is tied to what stands before it in its clause; undefined where it stands for itself. */
function tieBefore({ from }: Span, words: readonly Word[]): number | undefined {
  for (let at = from - 1; at >= 0 && at >= from - TIED_WITHIN && !opensClause(words, at + 1); at -= 1) {
    const text = words[at]?.text ?? '';
    if (ANOTHER_THING.has(text)) return undefined;
    const isShown = SHOWN_BY.has(words[at - 1]?.text ?? '') || words[at + 1]?.text === 'be';
    if (OTHERWISE.has(text) || (OF.has(text) && !isShown)) return at;
  }
  return undefined;
}

/**
 * Finds among the words of a text, which know of commas and sentences, a name that was found among its tokens, which do
 * not. In: words and tokens of the same text, the tokens of the name (`to` is the first one after it). Out: the name's
 * words; undefined where the two cannot be lined up.
 */
function nameAmong(words: readonly Word[], tokens: readonly string[], from: number, to: number): Span | undefined {
  const name = tokens.slice(from, to);
  const before = placesOf(name, tokens);
  const among = placesOf(
    name,
    words.map(({ text }) => (/^\d/.test(text) ? '#' : text)),
  );
  const at = among[before.indexOf(from)];
  return at === undefined || among.length !== before.length ? undefined : { from: at, to: at + name.length - 1 };
}

function placesOf(name: readonly string[], row: readonly string[]): readonly number[] {
  return row.flatMap((_, at) => (name.every((word, each) => row[at + each] === word) ? at : []));
}
