import type { OtherLanguage } from '../domain/other-language';
import type { RaisedFlag, Screening } from '../domain/red-flag';
import type { RuleBook } from '../domain/rule-book';
import type { Utterance } from '../domain/utterance';
import { cutTokens, type Tokens } from '../text/cut-tokens';
import { once, onceFor } from '../text/once';
import type { Language } from '../text/words';
import { type LanguagePatterns, languagePatterns, readyLanguage } from './languages/compile-language';
import { firstLooker } from './languages/first-look';
import { foreignSentences } from './languages/foreign-sentences';
import { type Listener, listenerOf } from './languages/listener';
import { mayBeOwn, ownSentences } from './languages/own-sentences';
import { type ReadingOf, readingsOf } from './languages/read-tokens';
import { tellingWords } from './languages/tell-language';
import { findMatches } from './matcher/find-matches';
import { indexText } from './matcher/indexed-text';
import { raiseFlags } from './rules/raise-flags';
import { summary } from './rules/summary';
import type { Screen } from './screen';

/** What was heard in a message in one language. */
interface Heard {
  readonly code: string;
  readonly flags: readonly RaisedFlag[];
  /** How many words are of the language; 0 if they are too few to tell. */
  readonly telling: number;
}

/**
 * Puts the readers of other languages beside the English screen. They add flags and tell the language, and take nothing
 * away. They do not read a message all of whose words are English.
 * @param screen a screen that was built from this rule book and language
 * @param patterns the patterns of the languages, if they were compiled before
 * @throws an Error that names a bad line
 */
export function inOtherLanguages(
  screen: Screen,
  { realWords }: Pick<RuleBook, 'realWords'>,
  english: Language,
  languages: readonly OtherLanguage[],
  patterns: readonly LanguagePatterns[] = [],
): Screen {
  const listeners = languages.map((language, at) => {
    const compiled = readyLanguage(language, patterns[at] ?? languagePatterns(language), realWords);
    return listenerOf(compiled, realWords, english.fillers);
  });
  const firstLook = firstLooker(listeners, realWords, english);
  const listen = onceFor(({ text }: Utterance) => {
    const tokensOf = once(() => cutTokens(text));
    return firstLook(text, tokensOf).flatMap(({ listener, signs }) => {
      const tokens = tokensOf();
      const readingOf = readingsOf(tokens, listener.readToken);
      const few = foreignSentences(tokens, signs);
      // A long English message is worth reading only if it tells of a danger in the language's own words.
      const isWorth = few === undefined || mayBeOwn(few, readingOf, listener);
      return isWorth ? [hear(tokens, readingOf, listener)] : [];
    });
  });
  return (utterance, remembered) => {
    const result = screen(utterance, remembered);
    const heard = listen(utterance);
    return heard.length === 0 ? result : { ...result, screening: withHeard(result.screening, heard) };
  };
}

function hear(tokens: Tokens, readingOf: ReadingOf, each: Listener): Heard {
  const { code } = each.language;
  const readings = tokens.distinct.map((_, token) => readingOf(token));
  const typed = readings.map((reading) => reading.typed);
  const telling = tellingWords(tokens, typed, each);
  // In an English message, only what is told in words that are not English counts.
  if (telling === 0 && !mayBeOwn(ownSentences(tokens, readingOf), readingOf, each)) return { code, flags: [], telling };
  const meant = readings.map((reading) => reading.meant);
  const words = each.tongue.words(tokens, meant);
  const matches = findMatches(each.graph, indexText(words));
  const scene = { words, modifiers: once(() => each.readModifiers(words)), times: () => [] };
  const { flags } = raiseFlags({ rules: each.rules, signs: [] }, matches, scene, []);
  const isOwn = ({ spans }: RaisedFlag) =>
    spans.some(({ from, to }) => words.slice(from, to + 1).some((word) => !each.isEnglish(word.text)));
  const own = telling > 0 ? flags : flags.filter(isOwn);
  return { code, flags: own.map((flag) => ({ ...flag, language: code })), telling };
}

/**
 * Adds the flags of the language that the message is in. Its words tell which that is. If they tell none ("socorro"),
 * or several equally, all of these count: sister languages share words, but not the words that deny a danger. If they
 * tell none and English raised a danger, the answer is in English: "paracetamol" is the same word in Spanish.
 */
function withHeard(screening: Screening, heard: readonly Heard[]): Screening {
  const most = Math.max(...heard.map(({ telling }) => telling));
  const own = heard.filter(({ telling }) => telling === most);
  const raised = own.flatMap(({ flags }) => flags);
  const strongest = summary(raised, []).presentation;
  const alarmed = own.find(({ flags }) => flags.some(({ presentation }) => presentation === strongest));
  const language = alarmed?.code ?? (most > 0 ? own[0]?.code : undefined);
  if (language === undefined) return screening;
  const whole = summary([...screening.flags, ...raised], screening.signs);
  return most === 0 && screening.presentation === 'interrupt' ? whole : { ...whole, language };
}
