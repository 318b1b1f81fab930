import type { Span } from '../domain/red-flag';
import { modifierReader } from '../text/modifiers';
import { OPENS_QUESTION } from '../text/questions';
import { opensClause, type Trigger } from '../text/trigger';
import { type Language, tidyWords, type Word } from '../text/words';
import type { FoundName } from './find-names';
import { partRead } from './tokens';

/** Tells whether a text denies the illness that it names. */
export type IsDenied = (found: FoundName, tokens: readonly string[], text: string) => boolean;

/** How many words before a name may tie it to something else that is denied. */
const TIED_WITHIN = 5;
/**
 * "No cure for AVN", "never heard of gout": after one of these words, what is denied is something about the illness.
 */
const OF = new Set(
  'for of about from to in on at after before during against between behind like as across'.split(' '),
);
/**
 * "No trace of AVN", "not a case of gout": the signs of an illness are denied together with it. So is what something is
 * "to be".
 */
const SHOWN_BY = new Set(
  'sign signs evidence trace traces hint hints indication suspicion proof history case cases diagnosis form kind type sort way absence lack none negative free'.split(
    ' ',
  ),
);
/**
 * "Not every fracture", "not know what gout is", "so that I do not get AVN": none of these says that the illness is
 * absent.
 */
const OTHERWISE = new Set(
  'all every everyone everybody always what how why when where whether if that because get gets getting develop develops developing explained'.split(
    ' ',
  ),
);
const ANOTHER_THING = new Set(['and', 'but', 'so']);
/** Words that open a question: "why was AVN ruled out?" is about AVN. */
const ASKS = new Set([...OPENS_QUESTION, 'has', 'have']);

/**
 * Builds the reader of illnesses that are said to be absent, because nobody wants to hear how long those last.
 * Treatments are never denied: people ask about treatments that they do not have.
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

/** In "Isn't gout a kind of arthritis" the name is what the question is about. */
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

/**
 * A name and the next word that carries meaning. "AVN was ruled" stays denied; in "AVN drug free" the "free" belongs to
 * "drug".
 */
function withNext({ from, to }: Span, words: readonly Word[], { fillers }: Language): Span {
  let next = to + 1;
  while (fillers.has(words[next]?.text ?? '')) next += 1;
  return { from, to: next };
}

/** One word of each phrase that negates. A text without any of them denies nothing and is read no further. */
function denyingWords(triggers: readonly Trigger[], { fillers }: Language): ReadonlySet<string> {
  const phrases = triggers.filter(({ kind }) => kind === 'negated' || kind === 'answer');
  return new Set(phrases.flatMap(({ words }) => words.find((word) => !fillers.has(word)) ?? words));
}

/** Where the words begin that tie a name to something else in its clause; undefined if there are none. */
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
 * Finds a name among the words of a text. Names are found among the tokens, but only the words know about commas and
 * sentences.
 * @param to the first token after the name
 * @returns undefined where words and tokens cannot be lined up
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
