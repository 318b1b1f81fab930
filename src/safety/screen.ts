import type { RaisedFlag, Screening, Span } from '../domain/red-flag';
import type { RuleBook } from '../domain/rule-book';
import type { ScreenedUtterance, Utterance } from '../domain/utterance';
import { exerciseReader } from '../text/exercise';
import { keptWith } from '../text/kept-with';
import { modifierReader } from '../text/modifiers';
import { once } from '../text/once';
import type { Trigger } from '../text/trigger';
import { timesNear } from '../text/when';
import type { Language, Word } from '../text/words';
import { type CompiledRules, compileRules } from './rules/compile-rules';
import { interruptsAnyway, raiseFlags } from './rules/raise-flags';
import { idiomsIn, type Search, searchOf } from './rules/search';
import { summary } from './rules/summary';
import { triggersFrom } from './rules/triggers';
import type { ReaderModel } from './second-reader/reader-model';
import { secondReader } from './second-reader/second-reader';
import { type MessageReader, messageReader, type ReadWords } from './words/read-words';

/**
 * Reads a text for red flags. `remembered` are the names of signs from earlier turns. A text is never rejected for its
 * size.
 */
export type Screen = (utterance: Utterance, remembered?: readonly string[]) => ScreenResult;

/** What the screen found, and the utterance stamped as screened. */
export interface ScreenResult {
  readonly screening: Screening;
  readonly utterance: ScreenedUtterance;
  /** The report that was pasted beside the person's own words, if the screen recognizes one. */
  readonly report?: string;
}

/**
 * Builds the screen from its rules. Only a screen makes a `ScreenedUtterance`.
 * @param now a clock for "in 2015"
 * @param model the model of the second reader; without it the rules work alone
 * @throws an Error that names the rule and the line of every bad pattern
 */
export function buildScreen(book: RuleBook, language: Language, now?: () => Date, model?: ReaderModel): Screen {
  const readPart = buildPartScreen(compiledOf(book, language), messageReader(book, language), now, model);
  return (utterance, remembered = []) => readPart(utterance, remembered, 'with second reader');
}

/**
 * Reads a text, or a part of one: by the rules alone, by the rules and the second reader, or only for what the second
 * reader adds. `read` and `search` are shared by the parts of one text.
 */
export type PartScreen = (
  utterance: Utterance,
  remembered: readonly string[],
  how: 'by rules' | 'with second reader' | 'by second reader',
  read?: ReadWords,
  search?: Search,
) => ScreenResult;

/** Rules, and the triggers of the modifiers, ready to run. */
export interface Compiled {
  readonly rules: CompiledRules;
  readonly triggers: readonly Trigger[];
}

/**
 * Compiles a rule book, which takes a third of a second.
 * @param triggers the triggers of the language, if they are made already
 * @throws as `buildScreen` does
 */
export function compiledOf(
  book: RuleBook,
  language: Language,
  triggers: readonly Trigger[] = triggersFrom(book.modifiers, language),
): Compiled {
  return { rules: compileRules(book, language), triggers };
}

/**
 * Builds a screen that can read a message in parts.
 * @param compiled the compiled rules
 * @param readerOf the reader of words that the parts share
 * @param now as for `buildScreen`, and so is `model`
 */
export function buildPartScreen(
  { rules: compiled, triggers }: Compiled,
  readerOf: MessageReader,
  now: () => Date = () => new Date(),
  model?: ReaderModel,
): PartScreen {
  const readModifiers = modifierReader(triggers);
  const isExercise = exerciseReader(triggers);
  const readAgain = model && secondReader(model, compiled.lists);
  const look = (words: readonly Word[], search = searchOf(compiled, [words])) => {
    const matches = search(words);
    const modifiers = once(() => readModifiers(words));
    const year = once(() => now().getFullYear());
    const times = (span: Span) => timesNear(words, span, year());
    const again = once(() => {
      const added = readAgain?.(words, matches);
      return added && isExercise(words) === 'exercise' ? undefined : added;
    });
    return { matches, scene: { words, modifiers, times }, again };
  };
  /**
   * What the second reader adds, if it still does without the harmless words: those that a rule heard denied ("she
   * denies any chest pain") and those of idioms ("I nearly had a heart attack at the price").
   */
  const withoutHarmless = (added: RaisedFlag | undefined, words: readonly Word[], flags: readonly RaisedFlag[]) => {
    if (!added) return undefined;
    const denied = flags.filter(({ modifiers }) => modifiers.includes('negated')).flatMap(({ spans }) => spans);
    const harmless = [...(added.level === 'emergency' ? denied : []), ...idiomsIn(words, compiled)];
    return harmless.length === 0 ? added : look(wordsOutside(harmless, words)).again();
  };
  /** What was found in a message, because it is screened once more with the signs of earlier turns. */
  const seen = keptWith<Utterance, ReturnType<typeof look>>();
  return (utterance, remembered, how, read = readerOf(), search) => {
    const before = seen.get(utterance);
    const found = before?.matches.isOpen() ? before : look(read(utterance.text), search);
    if (found !== before) seen.set(utterance, found);
    const stamped = utterance as ScreenedUtterance;
    if (how === 'by second reader' && interruptsAnyway(compiled, found.matches, found.scene))
      return { screening: summary([], []), utterance: stamped };
    const { flags, signs } = raiseFlags(compiled, found.matches, found.scene, remembered);
    const isSettled = how === 'by rules' || flags.some(({ presentation }) => presentation === 'interrupt');
    const added = isSettled ? undefined : withoutHarmless(found.again(), found.scene.words, flags);
    const told = how === 'by second reader' ? [] : flags;
    return { screening: summary(added ? [...told, added] : told, signs), utterance: stamped };
  };
}

/** The words that no span covers. If the word that opened a sentence is gone, the next one opens it. */
function wordsOutside(spans: readonly Span[], words: readonly Word[]): readonly Word[] {
  let opens = false;
  return words.flatMap((word, at) => {
    opens ||= word.opens;
    if (spans.some(({ from, to }) => at >= from && at <= to)) return [];
    const kept = opens === word.opens ? word : { ...word, opens };
    opens = false;
    return [kept];
  });
}
