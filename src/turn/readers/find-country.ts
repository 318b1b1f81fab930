import type { Country } from '../../domain/library';
import type { Span } from '../../domain/red-flag';
import { phraseFinder } from '../../text/phrases';
import { isOneSentence } from '../../text/sentence';
import { type Language, tidyWords, type Word } from '../../text/words';

/**
 * Finds the ISO code of the country where help is needed; if a text names several, the last one.
 *
 * @param tellsDanger true if the text describes a danger: "my dad in India collapsed" is about India, while "my cousin
 * in India had the same" is not
 */
export type FindCountry = (text: string, tellsDanger: boolean) => string | undefined;

/**
 * Words before a name that say that the person is not there: "not in India", "I left India", "we were in India", "we
 * are off to India".
 */
const ELSEWHERE_BEFORE =
  /(^| )((not|no longer|left|leaving|outside|was|were|went|lived|worked|originally|used to (live|be|work))( in| from| to)?|(go|going|off|fly|flying|travelling|traveling|heading|moving|trip) to( the)?)$/;
/** Words before a name that place an earlier event there: "I was born in India", "my hip surgery in India". */
const IN_THE_PAST_BEFORE =
  /(^| )(born|raised|grew|trained|studied|graduated|married|retired|surgery|operation|operated|replaced|diagnosed|caught)( [a-z]{1,20}){0,4} in( the)?$/;
/** Words after a name, in the same clause, that place the event long ago: "I broke my leg in India last month". */
const PAST_AFTER =
  /(^| )(last (month|year|summer|winter|spring|autumn)|(weeks|months|years|month|year) ago|as a (child|kid|student)|in (19|20)\d\d)( |$)/;
/**
 * "My mum in India called": a relative before the name and a report after it say that the danger is not where the
 * relative is, …
 */
const RELATIVE_IN_BEFORE =
  /(^| )(mum|mom|mother|dad|father|parents|sister|brother|son|daughter|aunt|uncle|cousin|friend|family|husband|wife|partner|grandma|grandmother|grandpa|grandfather) in( the)?$/;
const RELATIVE_TOLD_AFTER =
  /^(just )?(called|calls|rang|rings|phoned|phones|texted|texts|messaged|messages|says|said|told|tells|thinks|thought|wants|wanted|asked|asks|sent|had (the same|it|this|that))( |$)/;
/** … unless somebody other than the person is described: "my mum in India called, she cannot breathe". */
const MENTIONS_OTHERS =
  /(^| )(she|he|they|her|him|his|them|mum|mom|mother|dad|father|sister|brother|son|daughter|aunt|uncle|cousin|friend|husband|wife|partner|grandma|grandmother|grandpa|grandfather|baby)( |$)/;
/**
 * Words shortly before a name that say that the person is there: "I am here in India", "we live near Delhi, India",
 * "calling from".
 */
const PERSON_THERE_BEFORE =
  /(^| )((i|we) (am|are|live|moved)|live|living|based|staying|visiting|stuck|here|calling|old|male|female|man|woman|my (doctor|gp|surgeon|hospital|clinic))$/;
/** How many words may stand between these words and the name. */
const MAX_WORDS_BETWEEN = 3;
const CALLING_BEFORE = /(^| )(call|dial|number|ambulance) (in|for)( the)?$/;
/** The name stands alone, with nothing else said: "sorry, the UK", "not in India but in Germany". */
const NAME_ALONE =
  /(^|(^| )(but|and) )((i|we|it|this|am|is|are|in|from|the|at|near|ok|yes|no|sorry|hi|hello|now|my|country|emergency)( |$))*$/;
/** The words that may follow such a name. */
const COURTESY_AFTER = /^(please|thanks|here|now)$/;
/** Words before the name of the place where somebody is in danger. */
const PREPOSITION_BEFORE = /(^| )(in|near|at)( the)?$/;
/** How many words before a name are read: as many as the longest of these patterns has. */
const LOOK_BACK_WORDS = 6;
/** Words that some names begin with ("in Bath") and that also tell how the name is meant. */
const PREPOSITION_IN_NAME = /^(in|from|live)$/;

/**
 * Creates the function that finds countries.
 *
 * @param countries the countries of the help lines
 */
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
  const name = PREPOSITION_IN_NAME.test(words[from]?.text ?? '') ? from + 1 : from;
  const clause = joined(
    words.slice(
      words.findLastIndex((_word, at) => at <= from && opensClause(words, at)),
      name,
    ),
  );
  // A comma or the end of a sentence before the name separates it: "the left, India" is an answer.
  if (clause !== '' && ELSEWHERE_BEFORE.test(clause)) return false;
  const behind = joined(words.slice(to + 1));
  if (IN_THE_PAST_BEFORE.test(clause) || PAST_AFTER.test(clauseFrom(words, to + 1))) return false;
  if (RELATIVE_IN_BEFORE.test(clause) && RELATIVE_TOLD_AFTER.test(behind) && !MENTIONS_OTHERS.test(behind))
    return false;
  let begin = name;
  while (begin > Math.max(0, name - LOOK_BACK_WORDS) && isOneSentence(words, begin - 1, name)) begin -= 1;
  const sentence = joined(words.slice(begin, name));
  const heard = Array.from({ length: MAX_WORDS_BETWEEN + 1 }, (_, fewer) =>
    joined(words.slice(begin, Math.max(begin, name - fewer))),
  );
  if (
    heard.some((each) => PERSON_THERE_BEFORE.test(each)) ||
    CALLING_BEFORE.test(sentence) ||
    (tellsDanger && PREPOSITION_BEFORE.test(sentence))
  )
    return true;
  const next = words[to + 1];
  return NAME_ALONE.test(clause) && (!next || opensClause(words, to + 1) || COURTESY_AFTER.test(next.text));
}

/** The words from a position to the next clause. */
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
