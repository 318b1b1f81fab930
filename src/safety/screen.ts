import type { Screening } from '../domain/red-flag';
import type { RuleBook } from '../domain/rule-book';
import type { ScreenedUtterance, Utterance } from '../domain/utterance';
import { modifierReader } from '../text/modifiers';
import { timesIn } from '../text/when';
import type { Language } from '../text/words';
import { compileRules } from './compile-rules';
import { findIn } from './find';
import { groundOf } from './ground';
import { raiseFlags } from './raise-flags';
import type { ReadWords } from './read-words';
import type { ReaderModel } from './reader-model';
import { secondReader } from './second-reader';
import { summary } from './summary';
import { triggersFrom } from './triggers';

/** Reads a text for red flags. `remembered` are names of signs from earlier turns. Never rejects a text for its size. */
export type Screen = (utterance: Utterance, remembered?: readonly string[]) => ScreenResult;

/** What the screen found, and the utterance stamped as screened. */
export interface ScreenResult {
  readonly screening: Screening;
  readonly utterance: ScreenedUtterance;
  /** What was pasted beside the person's words, where the screen knows a report from them. */
  readonly report?: string;
}

/**
 * Builds the screen from its rules; the only maker of a `ScreenedUtterance`. In: the rule book, the language, a clock
 * for "in 2015", the second reader's model, without which the rules work as they are, and a reader of words where
 * another screen has made one. Out: the screen. Throws an Error that names the rule and the line when a pattern cannot
 * be read.
 */
export function buildScreen(
  book: RuleBook,
  language: Language,
  now: () => Date = () => new Date(),
  model?: ReaderModel,
  read?: ReadWords,
): Screen {
  const compiled = compileRules(book, language, read);
  const readModifiers = modifierReader(triggersFrom(book.modifiers, language));
  const readAgain = model && secondReader(model, compiled.lists);
  return (utterance, remembered = []) => {
    const words = compiled.read(utterance.text);
    const ground = groundOf(words);
    const idioms = findIn(compiled.idiomGraph, ground, []).spansOf(compiled.idioms);
    const findings = findIn(compiled.graph, ground, idioms);
    const scene = {
      words,
      modifiers: once(() => readModifiers(words)),
      times: once(() => timesIn(words, now().getFullYear())),
    };
    const { flags, signs } = raiseFlags(compiled, findings, scene, remembered);
    const added = flags.some(({ presentation }) => presentation === 'interrupt')
      ? undefined
      : readAgain?.(words, findings);
    return { screening: summary(added ? [...flags, added] : flags, signs), utterance: utterance as ScreenedUtterance };
  };
}

/** Makes a thing when it is first asked for: most messages hold no match whose surroundings anybody reads. */
function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
