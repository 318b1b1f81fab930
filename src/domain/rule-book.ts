import type { Source } from './citation';
import type { RaisedDisposition } from './disposition';
import type { Purpose } from './library';
import type { LanguageCode } from './names';

/** A condition under which a rule has another level: any of `when` and every one of `all`. */
export interface LevelLine {
  readonly when: readonly string[];
  readonly all: readonly string[];
  readonly level: RaisedDisposition;
  /** What to do first if this level is higher than the rule's own, because the rule's words fit only its own level. */
  readonly first?: string;
}

/**
 * What a danger threatens, fastest killer first: the ABCDE order of the Resuscitation Council UK, after places that
 * endanger the helper too.
 */
export const THREATS = ['scene', 'airway', 'breathing', 'circulation', 'brain', 'other'] as const;
export type Threat = (typeof THREATS)[number];

/**
 * Where a part of the rules is written: its file, its line, and the lines of its patterns by key, for error messages.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** One danger that the screen knows, as a curator wrote it in `red-flags/*.yml`. */
export interface Rule {
  readonly id: string;
  /** The entry of the red-flag catalogue that it covers, such as `RF-GEN-03`. */
  readonly catalogue: string;
  readonly title: string;
  readonly level: RaisedDisposition;
  /** With several dangers, the first action is that of the fastest killer. */
  readonly threat: Threat;
  /** Rules that this one precedes whatever they threaten: low blood sugar comes before the stroke it looks like. */
  readonly goesBefore: readonly string[];
  readonly levels: readonly LevelLine[];
  /** This danger's own first action; it wins over the level's default. */
  readonly first: string;
  readonly match: readonly string[];
  /** Patterns that only name the danger ("heart attack"): a mention, until somebody is said to have it. */
  readonly mention: readonly string[];
  /** Patterns that leave open whether the danger exists ("he never hit me"). They lead to a question. */
  readonly ask: readonly string[];
  /** Signs that together raise it. */
  readonly combine: readonly (readonly string[])[];
  readonly except: readonly string[];
  /** Hours within which a danger that is over still counts as present. */
  readonly stillDangerFor?: number;
  readonly evenIfItPasses: boolean;
  /** Self-harm, overdose, abuse: even a denied or past mention leads at least to a question. */
  readonly atLeastAsk: boolean;
  /** Lines to show beside the level's own: the poison line, the abuse line. */
  readonly alsoCall: readonly Purpose[];
  readonly reason: string;
  readonly examples: readonly string[];
  readonly examplesAt: Readonly<Partial<Record<RaisedDisposition, readonly string[]>>>;
  readonly lookalikes: readonly string[];
  readonly cites: readonly string[];
  readonly checked: boolean;
  /** The language of its words, if not English. */
  readonly language?: LanguageCode;
  readonly place: Place;
}

/** A finding of a report that is dangerous when new, and the rule whose level and first action it gets. */
export interface Finding {
  readonly place: Place;
  readonly rule: string;
  readonly match: readonly string[];
  readonly except: readonly string[];
  readonly examples: readonly string[];
  readonly lookalikes: readonly string[];
}

/** A named group of patterns that rules combine and use as conditions. It is remembered over turns by name. */
export interface Sign {
  readonly name: string;
  readonly says: string;
  /** True for what stays true however long ago it began: a metal hip, a removed spleen, a cancer. */
  readonly lasts: boolean;
  /** True for what somebody is or takes. It combines with anything in a message, however far away. */
  readonly ofPerson: boolean;
  readonly match: readonly string[];
  /** Patterns that cancel a match they touch: an illness that is only feared ("is it leukemia?"). */
  readonly except: readonly string[];
  readonly place: Place;
}

/** Trigger phrases of one modifier. Those in `before` stand before the modified words, those in `after` behind them. */
export interface TriggerPhrases {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Like `before`, but these also count inside a match. */
  readonly inside?: readonly string[];
}

/** The words around a symptom that change its meaning (`modifiers.yml`). */
export interface ModifierWords {
  readonly negated: TriggerPhrases &
    Readonly<Record<'notReally' | 'disowned' | 'answers' | 'having' | 'neverBefore', readonly string[]>>;
  readonly past: TriggerPhrases & Readonly<Record<'stillGoing' | 'now', readonly string[]>>;
  readonly passed: TriggerPhrases;
  readonly hypothetical: TriggerPhrases & { readonly becoming: readonly string[] };
  readonly information: TriggerPhrases &
    Readonly<Record<'general' | 'study' | 'exercise' | 'quoted', readonly string[]>>;
  readonly history: TriggerPhrases & { readonly others: readonly string[] };
  readonly stops: readonly string[];
  readonly subjects: readonly string[];
  readonly personal: readonly string[];
}

/** Everything that the screen is built from. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** The works that rules cite, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly signs: readonly Sign[];
  readonly findings: readonly Finding[];
  readonly idioms: readonly string[];
  readonly lexicon: ReadonlyMap<string, readonly string[]>;
  /** Where each word list is written. */
  readonly lists: ReadonlyMap<string, Place>;
  readonly modifiers: ModifierWords;
  /** English words that are never taken for a typo. */
  readonly realWords: ReadonlySet<string>;
}
