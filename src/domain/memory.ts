import type { Disposition, RaisedDisposition } from './disposition';
import type { IntentName, LanguageCode, Meaning, TopicName } from './names';
import type { Suggestion } from './reply';

/** A safety question that waits for its answer. */
export interface AskedSafety {
  readonly level: RaisedDisposition;
  readonly rules: readonly string[];
}

/** A sign that was present in an earlier message, by name, and when. */
export interface RememberedSign {
  readonly sign: string;
  readonly at: number;
}

/** Which part of which section was shown last, for "more", "simpler", "repeat" and "where is that from?". */
export interface Shown {
  readonly topic: TopicName;
  readonly heading: IntentName;
  readonly step: number;
  readonly simpler: boolean;
  /** Where a paragraph of it was shown alone, because the rest was told before: which. */
  readonly alone?: number;
  /** Where words of a pasted report were explained: their names in the content, never the report. */
  readonly reportWords?: readonly string[];
}

/** The name under which a part that was shown is remembered as told. */
export function nameOfShown({ topic, heading, step, simpler, alone }: Shown): string {
  return `${topic}#${heading}#${simpler ? 'simpler' : step}${alone === undefined ? '' : `.${alone}`}`;
}

/** The name of a whole step of what was shown. */
export function nameOfStep({ topic, heading }: Pick<Shown, 'topic' | 'heading'>, step: number): string {
  return nameOfShown({ topic, heading, step, simpler: false });
}

/** What one turn leaves for the next: names, levels and times; never a word that the person typed. */
export interface Memory {
  readonly disposition: Disposition;
  /** True once a crisis was raised: its line stays with every reply, whatever the level is. */
  readonly crisis: boolean;
  /** Milliseconds since 1970 of the last rise of the level. */
  readonly raisedAt?: number;
  readonly raisedRules: readonly string[];
  /** How many escalations this conversation has been given: wording varies with it. */
  readonly escalations: number;
  readonly asked?: AskedSafety;
  /** The danger that stood last and was told to be over, and when: for a day, "it is back" means it. */
  readonly lowered?: AskedSafety & { readonly at: number };
  /** Dangers that the message before only spoke of: for one message, "she has all of those" means them. */
  readonly spokenOf?: AskedSafety;
  readonly signs: readonly RememberedSign[];
  /** Rules that this person said raised the alarm wrongly: one conversation counts once for a rule. */
  readonly complained?: readonly string[];
  /** How often each rule's danger was told of as present: the third time raises its level. */
  readonly reports: Readonly<Record<string, number>>;
  /** Rules whose accompanying line was shown already: once a conversation is enough. */
  readonly accompanied: readonly string[];
  readonly country?: string;
  /** The language in which a danger that stands was told of; none for English. */
  readonly language?: LanguageCode;
  readonly topic?: TopicName;
  /** The pack whose condition was talked of last. */
  readonly condition?: TopicName;
  /** The illness that was told beside a treatment, as long as the talk stays with treatments: "what else is there?" is asked of it. */
  readonly illness?: TopicName;
  readonly intent?: IntentName;
  /** The thing that was asked about within a page ("scan"), by its name in the content, as long as the talk stays with it. */
  readonly thing?: string;
  /** Things that the answer was looked through for ("drive"), each by the first of its names in the content. */
  readonly lookedFor?: readonly string[];
  /** Topics talked of, the last one first, so that "the other one" and "back to that" find them. */
  readonly recent?: readonly TopicName[];
  /** Topics that were named side by side last, in their order: "the second one" is one of them. */
  readonly sideBySide?: readonly TopicName[];
  readonly shown?: Shown;
  /** What was answered last, by page and heading: nothing is said word for word a second time without a word on it. */
  readonly told?: readonly string[];
  readonly offered: readonly Suggestion[];
  /** Set while a person has taken over: the name under which their desk knows the talk. */
  readonly person?: { readonly id: string };
  readonly parked?: Meaning;
  /** Messages in a row that were not understood. */
  readonly misses: number;
  readonly greeted: boolean;
  /** How often a feeling was met with a warm line, so that the words vary. */
  readonly comforts?: number;
  /** How often each barrier was answered, so that the words vary. */
  readonly barriers: Readonly<Record<string, number>>;
}

/** The memory of a conversation that has not begun. */
export const NO_MEMORY: Memory = {
  disposition: 'none',
  crisis: false,
  raisedRules: [],
  escalations: 0,
  signs: [],
  reports: {},
  accompanied: [],
  offered: [],
  misses: 0,
  greeted: false,
  barriers: {},
};

/** What is left of a memory that is forgotten: a raised level with what belongs to it, which stands for its day. */
export function whatStands(memory: Memory): Memory {
  const { disposition, crisis, raisedAt, raisedRules, complained, reports, country, greeted, language } = memory;
  const { asked, lowered } = memory;
  return {
    ...NO_MEMORY,
    disposition,
    crisis,
    raisedRules,
    reports,
    greeted,
    // Names of rules and a level: a question that is open is still to be answered.
    ...(asked && { asked }),
    ...(lowered && { lowered }),
    ...(complained && { complained }),
    ...(raisedAt !== undefined && { raisedAt }),
    ...(country !== undefined && { country }),
    ...(language !== undefined && { language }),
  };
}
