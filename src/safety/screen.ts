import { higher, rank } from '../domain/disposition';
import type { Presentation, RaisedFlag, Screening, Span } from '../domain/red-flag';
import type { RuleBook } from '../domain/rule-book';
import type { ScreenedUtterance, Utterance } from '../domain/utterance';
import { modifierReader } from '../text/modifiers';
import { timesIn } from '../text/when';
import { type Language, tidyWords } from '../text/words';
import { compileRules } from './compile-rules';
import { findIn } from './find';
import { raiseFlags } from './raise-flags';
import { triggersFrom } from './triggers';

/** Reads a text for red flags. `remembered` are names of signs from earlier turns. Never rejects a text for its size. */
export type Screen = (utterance: Utterance, remembered?: readonly string[]) => ScreenResult;

/** What the screen found, and the utterance stamped as screened. */
export interface ScreenResult {
  readonly screening: Screening;
  readonly utterance: ScreenedUtterance;
}

/**
 * Builds the screen from its rules; the only maker of a `ScreenedUtterance`. In: the rule book, the language, a clock
 * for "in 2015". Out: the screen. Throws an Error that names the rule and the line when a pattern cannot be read.
 */
export function buildScreen(book: RuleBook, language: Language, now: () => Date = () => new Date()): Screen {
  const compiled = compileRules(book, language);
  const readModifiers = modifierReader(triggersFrom(book.modifiers, language));
  return (utterance, remembered = []) => {
    const words = tidyWords(utterance.text, language).map(compiled.mend);
    const masked = covered(findIn(compiled.idiomGraph, words, NOTHING).get(compiled.idioms) ?? []);
    const findings = findIn(compiled.graph, words, masked);
    const scene = { words, modifiers: readModifiers(words), times: timesIn(words, now().getFullYear()) };
    const { flags, signs } = raiseFlags(compiled, findings, scene, remembered);
    return { screening: summary(flags, signs), utterance: utterance as ScreenedUtterance };
  };
}

const NOTHING: ReadonlySet<number> = new Set();
const STRENGTH: readonly Presentation[] = ['none', 'accompany', 'ask', 'interrupt'];

function covered(spans: readonly Span[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at <= to; at += 1) places.add(at);
  return places;
}

/** What a list of flags comes to: the strongest presentation and, among the flags that share it, the highest level. */
export function summary(flags: readonly RaisedFlag[], signs: readonly string[]): Screening {
  const presentation = flags.reduce<Presentation>((most, flag) => stronger(most, flag.presentation), 'none');
  const level = flags
    .filter((flag) => flag.presentation === presentation)
    .reduce<Screening['level']>((most, flag) => higher(most, flag.level), 'none');
  const inOrder = [...flags].sort(
    (a, b) => STRENGTH.indexOf(b.presentation) - STRENGTH.indexOf(a.presentation) || rank(b.level) - rank(a.level),
  );
  return { flags: inOrder, presentation, level, signs };
}

function stronger(a: Presentation, b: Presentation): Presentation {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}
