import type { RaisedDisposition } from './disposition';
import type { DispositionWords } from './library';
import type { LanguageCode } from './names';
import type { ModifierWords, Rule } from './rule-book';

/** How messages in one language are recognized and cut into words. It is data, so that a language is a folder. */
export interface OtherTongue {
  /** Words that identify the language; English has few of them. */
  readonly known: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /**
   * Chat spelling and negators, with the words they stand for. Negators of every language become no, not or without.
   */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** Letters with two spellings, such as "ae" for "a" with dots. */
  readonly letters: readonly (readonly [string, string])[];
  /** Inflectional endings, longest first. */
  readonly endings: readonly string[];
  /** Real words that are one letter away from a word of the rules. */
  readonly notTypos: ReadonlySet<string>;
  /** Words that are in English dictionaries too, but that hardly anybody types in English. */
  readonly althoughEnglish: ReadonlySet<string>;
}

/** What is said in another language: guidance, short phrases, and plain answers to the bot's safety question. */
export interface OtherWords {
  readonly dispositions: ReadonlyMap<RaisedDisposition, DispositionWords>;
  readonly say: ReadonlyMap<string, string>;
  readonly answers: {
    readonly no: readonly string[];
    readonly helpCalled: readonly string[];
    readonly notHappening: readonly string[];
  };
}

/** Everything about one language in which emergencies are understood. */
export interface OtherLanguage {
  readonly code: LanguageCode;
  readonly name: string;
  readonly tongue: OtherTongue;
  readonly modifiers: ModifierWords;
  readonly lexicon: ReadonlyMap<string, readonly string[]>;
  readonly rules: readonly Rule[];
  readonly words: OtherWords;
  /** Its files that no clinician and native speaker have read together. */
  readonly unchecked: readonly string[];
}
