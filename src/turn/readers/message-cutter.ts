import type nlp from 'compromise/one';
import type { QuestionWords } from '../../domain/follow-words';
import { bareWord } from './plain-words';
import { startsRunOnQuestion } from './run-on-question';

/** A piece of a message: a sentence, or a clause that asks something of its own. */
export interface Piece {
  readonly text: string;
  readonly asks: boolean;
}

/** Splits a message into pieces; returns at least one. */
export type CutMessage = (text: string) => readonly Piece[];

/** Up to this many words before a comma belong to what follows it. */
const FEW_WORDS = 4;
const ASKS_OF_SEVERAL = /^do \p{L}+[^s]s$/iu;
const SENTENCE_END = /[.!?\n]/;
/** The running time of compromise grows with the text; a story has its question near its beginning or end. */
const MAX_LENGTH = 2_000;

let loaded: typeof nlp | undefined;

/** Loads compromise for the first message with two sentences: loading it costs more than the rest of a turn. */
function compromise(): typeof nlp {
  loaded ??= require('compromise/one') as typeof nlp;
  return loaded;
}

/**
 * Creates the function that splits a message into sentences (by compromise), and a sentence before a second question
 * ("what is it and how is it treated?"). A list ("ice and rest") stays whole: only a question after the joint splits.
 */
export function messageCutter(words: QuestionWords): CutMessage {
  return (text) => {
    const whole = splitAtNumbers(capped(text), words);
    const end = whole.search(SENTENCE_END);
    const sentences = end >= 0 && /[\p{L}\p{N}]/u.test(whole.slice(end)) ? sentencesOf(whole) : [whole];
    const clauses = sentences.flatMap((sentence) => clausesOf(sentence, words));
    return clauses.map((clause) => ({ text: clause, asks: clause.endsWith('?') || isAsking(wordsOf(clause), words) }));
  };
}

/** "1) what is it 2) can I run", "1 what is it 2 can I run": if there are several numbers, each begins a line. */
function splitAtNumbers(text: string, { begins }: QuestionWords): string {
  const signed = text.split(/(?:^|\s)\(?[1-5ab][).:]\s+(?=\p{L})/u);
  const parts = (signed.length > 1 ? signed : splitAtBareNumbers(text, begins)).filter((part) => /\p{L}/u.test(part));
  return parts.length > 1 ? parts.map((part) => part.replace(/[,;]\s*$/, '')).join('?\n') : text;
}

/** A number without punctuation counts only before a question, and only if there is another such number. */
function splitAtBareNumbers(text: string, begins: ReadonlySet<string>): readonly string[] {
  const raw = text.split(/\s+/);
  const starts = raw.flatMap((word, at) => (/^[1-5]$/.test(word) && begins.has(bare(raw[at + 1] ?? '')) ? [at] : []));
  if (starts.length < 2) return [text];
  return [0, ...starts].map((from, at) => raw.slice(at === 0 ? 0 : from + 1, starts[at]).join(' '));
}

function isAsking(said: readonly string[], words: QuestionWords): boolean {
  return (
    asks(said, words) ||
    said.some((_word, at) => isWondering(said, at, words) && words.indirect.has(said[at + 1] ?? ''))
  );
}

/** "I know what it is" asks nothing; "I want to know what it is" does. */
function isWondering(said: readonly string[], at: number, { wondering, telling }: QuestionWords): boolean {
  const word = said[at] ?? '';
  const before = said[at - 1] ?? '';
  return wondering.has(word) && !(word === 'know' && (telling.has(before) || before === 'already'));
}

function sentencesOf(text: string): readonly string[] {
  const found = compromise()(text).json({ text: true, terms: false } as never) as readonly { readonly text: string }[];
  return found.map((sentence) => sentence.text.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Splits a sentence before every question except one at its very beginning. */
function clausesOf(sentence: string, words: QuestionWords): readonly string[] {
  const raw = sentence.trim().split(/\s+/);
  const plain = raw.map(bareWord);
  const said = raw.map(bare);
  const clauses: string[] = [];
  let from = 0;
  for (let at = 1; at < raw.length - 1; at += 1) {
    const joint = jointBefore(raw[at - 1], said[at - 1], words);
    if (joint === 0 && startsRunOnQuestion(plain, from, at, words)) {
      clauses.push(raw.slice(from, at).join(' '));
      from = at;
    }
    if (joint === 0 || at - joint <= from || !asks(said.slice(at), words)) continue;
    const left = said.slice(from, at);
    if (continuesStatement(left, raw.slice(at), words)) continue;
    const isOneQuestion = joint === 1 && !raw[at - 1]?.endsWith(':') && !isOwnSentence(left, raw[at], words);
    if (isCondition(left, words) || isOneQuestion) continue;
    clauses.push(raw.slice(from, at - (joint === 2 ? 1 : 0)).join(' '));
    from = at;
  }
  return [...clauses, raw.slice(from).join(' ')];
}

/** What joins a word to the one before, as typed and bare: 2 for a joint word, 1 for a comma or the like, else 0. */
function jointBefore(before = '', said = '', { joints }: QuestionWords): 0 | 1 | 2 {
  if (joints.has(said) || joints.has(before)) return 2;
  return /[,;:–—-]$/u.test(before) ? 1 : 0;
}

/** True for a statement before a comma; "what does that mean, will it get worse?" is one question instead. */
function isOwnSentence(left: readonly string[], next: string | undefined, words: QuestionWords): boolean {
  const isTold = left.length > 2 && left.some((word) => words.telling.has(word));
  return bare(next ?? '') !== 'which' && !asks(left, words) && (isTold || left.length > FEW_WORDS);
}

/** "He is 71 and does not work": a statement continues, unless the next words ask about a person or thing. */
function continuesStatement(left: readonly string[], right: readonly string[], words: QuestionWords): boolean {
  const [first = '', second = ''] = right.map(bare);
  const isTold = !asks(left, words) && left.some((word) => words.telling.has(word));
  const isStatement = words.verbs.has(first) || (words.begins.has(first) && words.negated.has(first));
  const ends = right.findIndex((word) => SENTENCE_END.test(word));
  const isQuestion = right.slice(0, ends < 0 ? right.length : ends + 1).some((word) => word.includes('?'));
  // "… from steroids, do bisphosphonates work for it" asks about several.
  const isOpen = isTold && isStatement && !isQuestion && !ASKS_OF_SEVERAL.test(`${first} ${second}`);
  return isOpen && !words.persons.has(second) && !words.determiners.has(second);
}

/** "If I run", "when I walk": a condition before a comma belongs to the question. */
function isCondition(
  [first = '', second = '']: readonly string[],
  { conditions, begins, verbs }: QuestionWords,
): boolean {
  return conditions.has(first) && !(begins.has(first) && verbs.has(second));
}

function asks([first = '', second = '']: readonly string[], words: QuestionWords): boolean {
  if (words.joints.has(first)) return words.begins.has(second) && !isCondition([second], words);
  return words.begins.has(first) && second !== '' && !isCondition([first, second], words);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).map(bare).filter(Boolean);
}

/** "What's" begins like "what"; "can't" is not "can". */
function bare(word: string): string {
  return bareWord(/[’']/.test(word) ? word.replace(/[’'](?:s|re|d|ll)\b/gi, '') : word);
}

function capped(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH / 2)}\n${text.slice(-MAX_LENGTH / 2)}`;
}
