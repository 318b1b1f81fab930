import type { Source } from './citation';
import type { RaisedDisposition } from './disposition';
import type { Purpose } from './library';
import type { LanguageCode } from './names';

/** A condition under which a rule stands at another level: any of `when` and every one of `all`. */
export interface LevelLine {
  readonly when: readonly string[];
  readonly all: readonly string[];
  readonly level: RaisedDisposition;
  /** What to do first where the level is higher than the rule's own: the rule's words are for its own level. */
  readonly first?: string;
}

/**
 * What a danger threatens, first what kills first: the ABCDE order of the Resuscitation Council UK, behind a place that
 * is itself dangerous to whoever helps.
 */
export const THREATS = ['scene', 'airway', 'breathing', 'circulation', 'brain', 'other'] as const;
export type Threat = (typeof THREATS)[number];

/** Where a part of the rules stands: its file, its line, and the lines of its patterns by key, to tell mistakes by. */
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
  /** Of several dangers the first action comes from the one that kills first. */
  readonly threat: Threat;
  /** Rules whose first action this one's comes before, whatever they threaten: low sugar before the stroke it looks like. */
  readonly goesBefore: readonly string[];
  readonly levels: readonly LevelLine[];
  /** This danger's own first action; it wins over the level's default. */
  readonly first: string;
  readonly match: readonly string[];
  /** Patterns that only name the danger ("heart attack"): a mention, until somebody is said to have it. */
  readonly mention: readonly string[];
  /** Patterns that leave open whether the danger is there ("he never hit me"): a question. */
  readonly ask: readonly string[];
  /** Signs that raise it together. */
  readonly combine: readonly (readonly string[])[];
  readonly except: readonly string[];
  /** Hours within which a danger that is over still counts as present. */
  readonly stillDangerFor?: number;
  readonly evenIfItPasses: boolean;
  /** Self-harm, overdose, abuse: even a denied or past mention is at least a question. */
  readonly atLeastAsk: boolean;
  /** Lines to show beside the level's own: the poison line, the abuse line. */
  readonly alsoCall: readonly Purpose[];
  readonly reason: string;
  readonly examples: readonly string[];
  readonly examplesAt: Readonly<Partial<Record<RaisedDisposition, readonly string[]>>>;
  readonly lookalikes: readonly string[];
  readonly cites: readonly string[];
  readonly checked: boolean;
  /** The language of its words, where it is not English. */
  readonly language?: LanguageCode;
  readonly place: Place;
}

/** A finding of a report that is dangerous when it is new, and the rule whose level and first action it gets. */
export interface Finding {
  readonly place: Place;
  readonly rule: string;
  readonly match: readonly string[];
  readonly except: readonly string[];
  readonly examples: readonly string[];
  readonly lookalikes: readonly string[];
}

/** A named group of patterns that rules combine and set conditions on; remembered over turns by name. */
export interface Sign {
  readonly name: string;
  readonly says: string;
  /** True for what stays true however long ago it began: a metal hip, a spleen taken out, a cancer. */
  readonly lasts: boolean;
  /** True for who somebody is or what they take: it combines with all of a message, however far away it stands. */
  readonly ofPerson: boolean;
  readonly match: readonly string[];
  /** Patterns that cancel a match they touch: an illness that is only feared ("is it leukemia?") is none that somebody has. */
  readonly except: readonly string[];
  readonly place: Place;
}

/** Trigger phrases of one modifier, by the side on which the modified words stand. */
export interface TriggerPhrases {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** These stand before, and count also where a match takes them in. */
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

/** All that the screen is built from. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** The works that rules cite, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly signs: readonly Sign[];
  readonly findings: readonly Finding[];
  readonly idioms: readonly string[];
  readonly lexicon: ReadonlyMap<string, readonly string[]>;
  /** Where each word list stands. */
  readonly lists: ReadonlyMap<string, Place>;
  readonly modifiers: ModifierWords;
  /** English words that are nobody's typing error. */
  readonly realWords: ReadonlySet<string>;
}
