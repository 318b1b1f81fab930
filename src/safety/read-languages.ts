import type { OtherLanguage } from '../domain/other-language';
import type { RaisedFlag, Screening } from '../domain/red-flag';
import type { RuleBook } from '../domain/rule-book';
import type { Utterance } from '../domain/utterance';
import { cutTokens, type Tokens } from '../text/cut-tokens';
import { formsOf } from '../text/forms';
import type { Language, Word } from '../text/words';
import { type CompiledLanguage, type LanguagePatterns, languagePatterns, readyLanguage } from './compile-language';
import { findIn } from './find';
import { firstLooker } from './first-look';
import { groundOf } from './ground';
import { once, onceFor } from './once';
import { raiseFlags } from './raise-flags';
import type { Screen } from './screen';
import { summary } from './summary';

/** Fewer words of a language than this, or a smaller share of the message, do not tell that it is written in it. */
const FEWEST_TELLING = 2;
const LEAST_SHARE = 0.3;

const NUMBER = /^\d+$/;

/** A language with the English beside which it is heard. */
interface Listener extends CompiledLanguage {
  /** True for a word that English has, and that is no sign of this language. */
  readonly isEnglish: (word: string) => boolean;
  readonly englishFillers: ReadonlySet<string>;
}

/** What one language heard in a message. */
interface Heard {
  readonly code: string;
  readonly flags: readonly RaisedFlag[];
  /** Words that tell the language; 0 where they tell too little. */
  readonly telling: number;
}

/**
 * Puts the readers of other languages beside the English screen: they add flags and tell the language, and take nothing
 * away. A message all of whose words are English is not read by them. In: the screen, the rule book and language it was
 * built from, the languages, and their patterns as compiled before, if they were. Out: a screen. Throws an Error that
 * names a line that cannot be read.
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
    const woken = firstLook(text);
    if (woken.length === 0) return [];
    const tokens = cutTokens(text);
    return woken.map((each) => hear(tokens, each));
  });
  return (utterance, remembered) => {
    const result = screen(utterance, remembered);
    const heard = listen(utterance);
    return heard.length === 0 ? result : { ...result, screening: withHeard(result.screening, heard) };
  };
}

function listenerOf(
  compiled: CompiledLanguage,
  realWords: ReadonlySet<string>,
  englishFillers: ReadonlySet<string>,
): Listener {
  const { althoughEnglish } = compiled.language.tongue;
  const isEnglish = (word: string) => realWords.has(word) && !althoughEnglish.has(word);
  return { ...compiled, isEnglish, englishFillers };
}

function hear(tokens: Tokens, each: Listener): Heard {
  const { code } = each.language;
  const typed = each.tongue.words(tokens);
  const words = mended(typed, each.mend);
  const findings = findIn(each.graph, groundOf(words), []);
  const scene = { words, modifiers: once(() => each.readModifiers(words)), times: () => [] };
  const { flags } = raiseFlags({ rules: each.rules, signs: [] }, findings, scene, []);
  const telling = tellingWords(typed, each);
  const isOwn = ({ spans }: RaisedFlag) =>
    spans.some(({ from, to }) => words.slice(from, to + 1).some((word) => !each.isEnglish(word.text)));
  const own = telling > 0 ? flags : flags.filter(isOwn);
  return { code, flags: own.map((flag) => ({ ...flag, language: code })), telling };
}

/** Mends each distinct word once. */
function mended(typed: readonly Word[], mend: Listener['mend']): readonly Word[] {
  const { forms, formAt } = formsOf(typed);
  const meant = forms.map((form) => {
    const { text, stem } = mend(form);
    return text === form.text ? undefined : { text, stem };
  });
  if (meant.every((other) => other === undefined)) return typed;
  return typed.map((word, at) => {
    const other = meant[formAt[at] ?? 0];
    return other ? { ...word, ...other } : word;
  });
}

/** How many words tell the language, where they are two different ones at least and outnumber those of English; a number is of none. */
function tellingWords(words: readonly Word[], each: Listener): number {
  const { forms, formAt } = formsOf(words);
  const tells = forms.map((form) => !NUMBER.test(form.text) && each.knows(form));
  const isOther = forms.map(({ text }) => each.englishFillers.has(text) && !each.language.tongue.known.has(text));
  let [telling, others] = [0, 0];
  for (const form of formAt) {
    if (tells[form]) telling += 1;
    if (isOther[form]) others += 1;
  }
  const certain = forms.filter(({ text }, form) => tells[form] && !each.isEnglish(text));
  const isTold = certain.length >= FEWEST_TELLING && telling > others;
  return isTold && telling >= words.length * LEAST_SHARE ? telling : 0;
}

/**
 * Adds what the message's own language raises. Which that is, its words tell; where no language is told ("socorro"), or
 * two are told alike, all of them count: sisters share words, but not the words by which a danger is denied. A danger that
 * was read in English, where no language is told, is answered in English: "paracetamol" has the same name in Spanish.
 */
function withHeard(screening: Screening, heard: readonly Heard[]): Screening {
  const most = Math.max(...heard.map(({ telling }) => telling));
  const own = heard.filter(({ telling }) => telling === most);
  const raised = own.flatMap(({ flags }) => flags);
  const strongest = summary(raised, []).presentation;
  const alarmed = own.find(({ flags }) => flags.some(({ presentation }) => presentation === strongest));
  const language = alarmed?.code ?? (most > 0 ? own[0]?.code : undefined);
  if (language === undefined) return screening;
  if (most === 0 && screening.presentation === 'interrupt')
    return summary([...screening.flags, ...raised], screening.signs);
  return { ...summary([...screening.flags, ...raised], screening.signs), language };
}
