import type { Country } from '../../domain/library';
import type { Span } from '../../domain/red-flag';
import { phraseFinder } from '../../text/phrases';
import { isOneSentence } from '../../text/sentence';
import { type Language, tidyWords, type Word } from '../../text/words';

/**
 * The ISO code of the country where help is needed, the last of several. In: the text, and whether it tells of a danger:
 * "my dad in India collapsed" is about India, and "my cousin in India had the same" is not.
 */
export type FindCountry = (text: string, tellsDanger: boolean) => string | undefined;

/** "Not in India", "I left India", "we were in India", "we are off to India": a name behind these is where the person is not. */
const NOT_THERE =
  /(^| )((not|no longer|left|leaving|outside|was|were|went|lived|worked|originally|used to (live|be|work))( in| from| to)?|(go|going|off|fly|flying|travelling|traveling|heading|moving|trip) to( the)?)$/;
/** "I was born in India", "my hip surgery in India": where something was once, with these words before the name. */
const ONCE_THERE =
  /(^| )(born|raised|grew|trained|studied|graduated|married|retired|surgery|operation|operated|replaced|diagnosed|caught)( [a-z]{1,20}){0,4} in( the)?$/;
/** "I broke my leg in India last month": a name behind which, in its clause, a time long over stands. */
const LONG_OVER =
  /(^| )(last (month|year|summer|winter|spring|autumn)|(weeks|months|years|month|year) ago|as a (child|kid|student)|in (19|20)\d\d)( |$)/;
/** "My mum in India called": behind these, her place is not that of the danger, */
const KIN_IN =
  /(^| )(mum|mom|mother|dad|father|parents|sister|brother|son|daughter|aunt|uncle|cousin|friend|family|husband|wife|partner|grandma|grandmother|grandpa|grandfather) in( the)?$/;
const TELLS =
  /^(just )?(called|calls|rang|rings|phoned|phones|texted|texts|messaged|messages|says|said|told|tells|thinks|thought|wants|wanted|asked|asks|sent|had (the same|it|this|that))( |$)/;
/** unless another than the person is told of: "my mum in India called, she cannot breathe". */
const OF_OTHERS =
  /(^| )(she|he|they|her|him|his|them|mum|mom|mother|dad|father|sister|brother|son|daughter|aunt|uncle|cousin|friend|husband|wife|partner|grandma|grandmother|grandpa|grandfather|baby)( |$)/;
/** "I am here in India", "we live near Delhi, India", "calling from": a name soon behind these is where the person is. */
const HERE =
  /(^| )((i|we) (am|are|live|moved)|live|living|based|staying|visiting|stuck|here|calling|old|male|female|man|woman|my (doctor|gp|surgeon|hospital|clinic))$/;
/** So many words may stand between these and the name. */
const BETWEEN = 3;
const CALLING = /(^| )(call|dial|number|ambulance) (in|for)( the)?$/;
/** "Sorry, the UK", "not in India but in Germany": nothing else is said than the name. */
const NAME_ALONE =
  /(^|(^| )(but|and) )((i|we|it|this|am|is|are|in|from|the|at|near|ok|yes|no|sorry|hi|hello|now|my|country|emergency)( |$))*$/;
/** What may stand behind it. */
const COURTESY = /^(please|thanks|here|now)$/;
/** Where somebody is in danger. */
const IN = /(^| )(in|near|at)( the)?$/;
/** As many words as the longest of these has. */
const LOOK_BACK = 6;
/** Words with which some names begin ("in Bath"), and which tell how it is meant. */
const BEFORE_A_NAME = /^(in|from|live)$/;

/** Makes a finder of countries. In: the countries of the help lines, the language. Out: the finder. */
export function countryFinder(countries: readonly Country[], language: Language): FindCountry {
  const words = (name: string) => tidyWords(name, language).map((word) => word.text);
  const find = phraseFinder(
    countries.flatMap(({ code, name, names }) => [name, ...names].map((each) => [words(each), code] as const)),
  );
  return (text, tellsDanger) => {
    const read = tidyWords(text, language);
    const found = find(read);
    // "Northern Ireland" is not Ireland: a name inside a longer one does not count.
    const whole = found.filter((each) => !found.some((other) => other.from < each.from && other.to >= each.to));
    return whole.filter((each) => isHere(read, each, tellsDanger)).at(-1)?.value;
  };
}

function isHere(words: readonly Word[], { from, to }: Span, tellsDanger: boolean): boolean {
  const name = BEFORE_A_NAME.test(words[from]?.text ?? '') ? from + 1 : from;
  const clause = joined(
    words.slice(
      words.findLastIndex((_word, at) => at <= from && opensClause(words, at)),
      name,
    ),
  );
  // A comma or the end of a sentence before the name sets it apart: "the left, India" is an answer.
  if (clause !== '' && NOT_THERE.test(clause)) return false;
  const behind = joined(words.slice(to + 1));
  if (ONCE_THERE.test(clause) || LONG_OVER.test(clauseFrom(words, to + 1))) return false;
  if (KIN_IN.test(clause) && TELLS.test(behind) && !OF_OTHERS.test(behind)) return false;
  let begin = name;
  while (begin > Math.max(0, name - LOOK_BACK) && isOneSentence(words, begin - 1, name)) begin -= 1;
  const sentence = joined(words.slice(begin, name));
  const heard = Array.from({ length: BETWEEN + 1 }, (_, fewer) =>
    joined(words.slice(begin, Math.max(begin, name - fewer))),
  );
  if (heard.some((each) => HERE.test(each)) || CALLING.test(sentence) || (tellsDanger && IN.test(sentence)))
    return true;
  const next = words[to + 1];
  return NAME_ALONE.test(clause) && (!next || opensClause(words, to + 1) || COURTESY.test(next.text));
}

/** The words from one place to the next clause. */
function clauseFrom(words: readonly Word[], from: number): string {
  const end = words.findIndex((_word, at) => at >= from && (opensClause(words, at) || words[at]?.text === 'and'));
  return joined(words.slice(from, end < 0 ? words.length : end));
}

function opensClause(words: readonly Word[], at: number): boolean {
  return at === 0 || words[at]?.opens === true || words[at]?.afterComma === true;
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
