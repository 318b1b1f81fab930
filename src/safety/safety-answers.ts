import type { TalkWords } from '../domain/talk-words';
import type { Utterance } from '../domain/utterance';
import { type Language, tidyWords } from '../text/words';
import { answerPatterns } from './answer-patterns';
import type { Lexicon } from './patterns/compile-patterns';

/**
 * What a message answers to the bot's safety question. The reader only names the answer; which answers count depends on
 * the danger, and the turn knows it. "They are here" is help in most dangers. A call to one's own doctor counts if a
 * doctor was asked for, "my sister is with me" in a crisis. "The scan was clear" and "a figure of speech" count if
 * nobody knew whether anything is wrong. "I only asked how long" (`misread`) counts if no rule has spoken. "It is
 * happening now" means yes.
 */
export type SafetyAnswer =
  | 'no'
  | 'not-meant'
  | 'misread'
  | 'help-called'
  | 'not-happening'
  | 'someone-here'
  | 'carer-here'
  | 'they-came'
  | 'doctor-called'
  | 'checked'
  | 'happening';

/**
 * Reads a message as an answer to the safety question; undefined if it is none.
 * @param isDenied whether all that the screen heard in the message is a denial of what was asked about
 */
export type ReadSafetyAnswer = (utterance: Utterance, isDenied?: boolean) => SafetyAnswer | undefined;

/** The texts of the stand-down buttons, and whole answers in other languages. Each counts only as a whole message. */
export interface StandDownButtons {
  readonly no: readonly string[];
  readonly helpCalled: readonly string[];
  readonly notHappening: readonly string[];
}

/**
 * The word list that the patterns of answers may name: "<emergency-number> is coming".
 * @param lines the phone lines of all countries
 */
export function answerLists(lines: readonly { readonly purpose: string; readonly tel?: string }[]): Lexicon {
  const called = lines.filter(({ purpose }) => purpose === 'emergency');
  return new Map([['emergency-number', [...new Set(called.flatMap(({ tel }) => tel ?? []))]]]);
}

/** Makes the reader of safety answers, from how people answer, the texts of the buttons and the lists that patterns name. */
export function safetyAnswerReader(
  words: TalkWords,
  buttons: StandDownButtons,
  language: Language,
  lists: Lexicon = answerLists([]),
): ReadSafetyAnswer {
  const patterns = answerPatterns(words, lists, language);
  const tidy = (text: string) => tidyWords(text, language).map((word) => word.text);
  const whole = (answers: readonly string[]) => new Set(answers.map((answer) => tidy(answer).join(' ')));
  const [helpCalled, notHappening, no] = [buttons.helpCalled, buttons.notHappening, buttons.no].map(whole);
  const read = (text: string, isDenied: boolean): SafetyAnswer | undefined => {
    const said = tidy(text);
    const answer = said.join(' ');
    if (helpCalled?.has(answer)) return 'help-called';
    if (notHappening?.has(answer)) return 'not-happening';
    if (no?.has(answer)) return 'no';
    if (isClearNo(said, words) && !patterns.isUndone('no', text)) return 'no';
    if (isUnsaidNo(said, words.no.unsaid) || isUnsaidNo(said, words.no.past)) return 'no';
    if (said.length > LONGEST_ANSWER || text.includes('?') || ASKS.test(answer)) return undefined;
    if (holdsOnly(said, words.calledAlone)) return 'help-called';
    if (holdsOnly(said, words.happening)) return 'happening';
    const [first] = patterns.answersIn(text, (rest) => isClosing(rest, words)) as readonly SafetyAnswer[];
    if (first === 'checked') return isPlain(said, words, words.although) ? first : undefined;
    if (first === 'not-meant') return isPlain(said, words, words.no.although) ? first : undefined;
    if (!isPlain(said, words)) return undefined;
    return isDenied && first === undefined ? 'no' : meant(first, said);
  };
  /** "No. Nobody is in danger", "no, my sister is with me": what comes after the no is the answer, if it is one. "No, just me" is none. */
  const moreThanNo = (text: string) => {
    const [, first = '', rest = ''] = FIRST_WORD.exec(text.trim()) ?? [];
    if (!words.no.begins.includes(first.toLowerCase()) || !GOES_ON.test(rest)) return undefined;
    const answer = read(rest, false);
    return answer === 'happening' ? undefined : answer;
  };
  return ({ text }, isDenied = false) => {
    const whole = read(text, isDenied);
    const answer = whole === undefined || whole === 'no' ? (moreThanNo(text) ?? whole) : whole;
    return answer ?? (isShort(text) && patterns.isProtest(text) ? 'misread' : undefined);
  };
}

const FIRST_WORD = /^([a-z]+)(.+)$/is;
/** After the no comes a comma or a person ("no I am safe"). "No ambulance is coming" is one piece. */
const GOES_ON = /^(?:[.,;:!]| (?:i|im|i'm|i’m|we|nobody|no one)\b)/i;

/** A protest may be longer than an answer, but it is no story. */
const LONGEST_PROTEST = 20;

function isShort(text: string): boolean {
  return text.split(/\s+/, LONGEST_PROTEST + 1).length <= LONGEST_PROTEST;
}

/** A denial ("no ambulance is coming") turns an answer into its opposite, unless the denial is the answer. */
function meant(answer: SafetyAnswer | undefined, said: readonly string[]): SafetyAnswer | undefined {
  const isDenied = said.some((word) => DENIES.has(word));
  if (answer === 'not-happening') return isDenied && !NOT_HAPPENING.test(said.join(' ')) ? undefined : answer;
  return isDenied ? undefined : answer;
}

const DENIES = new Set(['no', 'not', 'never', 'nobody', 'noone', 'none', 'nothing']);
/** The denials that are the answer itself: "not happening to anyone", "nobody is hurt". */
const NOT_HAPPENING = /^(?:(?!not\b).)*\bnot happening\b(?!.*\b(?:not|my|he|she|him|her|me)\b)|^(?:nobody|noone|no)\b/;
/** A message of more words says more than an answer. */
const LONGEST_ANSWER = 12;

/** A question without its question mark: "is an ambulance coming", "have they come". */
const ASKS =
  /^(is|are|has|have|do|does|did|will|was|were) (an?|the|my|any|i|you|he|she|it|we|they|someone|somebody|anyone|help|ambulance|paramedics|police|medics)\b/;

/** True if no word tells of a wish, a plan or a doubt. `although` are such words that are allowed here. */
function isPlain(said: readonly string[], { unless }: TalkWords, although: readonly string[] = []): boolean {
  return !said.some((word) => unless.includes(word) && !although.includes(word));
}

/** True for "ok, called them": at least one needed word, and otherwise only words that say nothing else. */
function holdsOnly(said: readonly string[], { needs, only }: TalkWords['happening']): boolean {
  return said.some((word) => needs.includes(word)) && said.every((word) => needs.includes(word) || only.includes(word));
}

/** True for words after an answer that add nothing to it: "thank you", "he is fine". */
function isClosing(rest: readonly string[], words: TalkWords): boolean {
  return rest.every((word) => words.closing.includes(word)) || isUnsaidNo(rest, words.no.unsaid);
}

/** True for a no that does not say no: "I'm fine", "just asking", "it was last year". "Is he fine" is a question. */
function isUnsaidNo(said: readonly string[], unsaid: TalkWords['no']['unsaid']): boolean {
  return unsaid.begins.includes(said[0] ?? '') && holdsOnly(said, unsaid);
}

/** "No, I am not well". */
const NOT_WELL = /\bnot (really |so |very |at all )?(fine|ok|okay|good|alright|safe|well)\b/;

function isClearNo(said: readonly string[], { no }: TalkWords): boolean {
  const [first] = said;
  if (first === undefined || !no.begins.includes(first)) return false;
  if (!said.every((word) => no.only.includes(word))) return false;
  if (NOT_WELL.test(said.join(' '))) return false;
  return !said.some((word) => /^(is|am|are|was)$/.test(word)) || said.some((word) => no.isNeeds.includes(word));
}
