import type { RaisedDisposition } from './disposition';
import type { DispositionWords } from './library';
import type { LanguageCode } from './names';
import type { ModifierWords, Rule } from './rule-book';

/** How a message of one language is cut into words and told from others; data, so that a language is a folder. */
export interface OtherTongue {
  /** Words that tell the language, few of which English has. */
  readonly known: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /** Chat spelling and negators, each with the words it stands for; negators of every language become no, not or without. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** Letters written in two ways, such as "ae" for "a" with dots. */
  readonly letters: readonly (readonly [string, string])[];
  /** Endings that inflections add, longest first. */
  readonly endings: readonly string[];
  /** Real words one letter away from a word of the rules. */
  readonly notTypos: ReadonlySet<string>;
  /** Words that English dictionaries have too, and that hardly anybody types in English. */
  readonly althoughEnglish: ReadonlySet<string>;
}

/** What is said in another language: levels, short phrases, and plain answers to the bot's safety question. */
export interface OtherWords {
  readonly dispositions: ReadonlyMap<RaisedDisposition, DispositionWords>;
  readonly say: ReadonlyMap<string, string>;
  readonly answers: {
    readonly no: readonly string[];
    readonly helpCalled: readonly string[];
    readonly notHappening: readonly string[];
  };
}

/** One language in which emergencies are understood, whole. */
export interface OtherLanguage {
  readonly code: LanguageCode;
  readonly name: string;
  readonly tongue: OtherTongue;
  readonly modifiers: ModifierWords;
  readonly lexicon: ReadonlyMap<string, readonly string[]>;
  readonly rules: readonly Rule[];
  readonly words: OtherWords;
  /** Its files that no clinician and native speaker has read together. */
  readonly unchecked: readonly string[];
}
