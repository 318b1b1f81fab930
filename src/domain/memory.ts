import type { Disposition, RaisedDisposition } from './disposition';
import type { IntentName, LanguageCode, Meaning, TopicName } from './names';
import type { RememberedFacts } from './remembered-facts';
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
  /** The paragraph that was shown alone because the rest had been told before. */
  readonly alone?: number;
  /** True for what was shown because what came before it did not help: "and after that?" then goes on from here. */
  readonly movedOn?: true;
  /** Words of a pasted report that were explained, by their names in the content; never the report. */
  readonly reportWords?: readonly string[];
}

/** The name under which a part that was shown is remembered. */
export function nameOfShown({ topic, heading, step, simpler, alone }: Shown): string {
  return `${topic}#${heading}#${simpler ? 'simpler' : step}${alone === undefined ? '' : `.${alone}`}`;
}

/** The name of a whole step of a section. */
export function nameOfStep({ topic, heading }: Pick<Shown, 'topic' | 'heading'>, step: number): string {
  return nameOfShown({ topic, heading, step, simpler: false });
}

/** True if any part of a page was shown, or of one section of it. */
export function wasTold({ told = [] }: Pick<Memory, 'told'>, topic: TopicName, heading?: IntentName): boolean {
  const begin = heading === undefined ? `${topic}#` : `${topic}#${heading}#`;
  return told.some((name) => name.startsWith(begin));
}

/** What one turn leaves for the next: names, levels and times; never a word that the person typed. */
export interface Memory {
  readonly disposition: Disposition;
  /** True once a crisis was raised. Its line then comes with every reply, whatever the level is. */
  readonly crisis: boolean;
  /** When the level last rose, in milliseconds since 1970. */
  readonly raisedAt?: number;
  readonly raisedRules: readonly string[];
  /** How many escalations this conversation has been given; the wording varies with it. */
  readonly escalations: number;
  readonly asked?: AskedSafety;
  /** The last danger that was declared over, and when. For a day, "it is back" means this one. */
  readonly lowered?: AskedSafety & { readonly at: number };
  /** Dangers that the previous message only mentioned. For one message, "she has all of those" means them. */
  readonly spokenOf?: AskedSafety;
  readonly signs: readonly RememberedSign[];
  /** Rules whose alarm this person called wrong. Each conversation counts once per rule. */
  readonly complained?: readonly string[];
  /** How often each rule's danger was reported as present. The third time raises its level. */
  readonly reports: Readonly<Record<string, number>>;
  /** Rules whose accompanying line was shown already; once a conversation is enough. */
  readonly accompanied: readonly string[];
  readonly country?: string;
  /** The language in which the current danger was described; absent for English. */
  readonly language?: LanguageCode;
  readonly topic?: TopicName;
  /** The pack whose condition was talked about last. */
  readonly condition?: TopicName;
  /** The illness that was told beside a treatment, as long as the talk stays with treatments: "what else is there?" is asked of it. */
  readonly illness?: TopicName;
  readonly intent?: IntentName;
  /**
   * The thing within a page that was asked about ("scan"), by its name in the content, while the talk stays with it.
   */
  readonly thing?: string;
  /** Things that the answer was searched for ("drive"), each by its first name in the content. */
  readonly lookedFor?: readonly string[];
  /** The part of the body that was named, by the first of its names in the content, as long as the talk stays with its topic. */
  readonly place?: string;
  /** What was told of the person that the talk is about. */
  readonly facts?: RememberedFacts;
  /** Topics talked of, the last one first, so that "the other one" and "back to that" find them. */
  readonly recent?: readonly TopicName[];
  /** Topics that were last named side by side, in order: "the second one" is one of them. */
  readonly sideBySide?: readonly TopicName[];
  readonly shown?: Shown;
  /** What was answered last, by page and heading. The bot does not repeat itself word for word without saying so. */
  readonly told?: readonly string[];
  readonly offered: readonly Suggestion[];
  /** The choices that were listed last, and the name of the answer they stood under: "the second one" is one of them. */
  readonly listed?: { readonly under: string; readonly choices: readonly Suggestion[] };
  /** Set while a human has taken over: the name under which their desk knows the talk. */
  readonly person?: { readonly id: string };
  readonly parked?: Meaning;
  /** Messages in a row that were not understood. */
  readonly misses: number;
  readonly greeted: boolean;
  /** How often a feeling got a warm line, so that the wording varies. */
  readonly comforts?: number;
  /** How often each barrier was answered, so that the wording varies. */
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

/** What remains when a memory is forgotten: a raised level and what belongs to it, which lasts for a day. */
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
    // Only names of rules and a level. An open question still needs its answer.
    ...(asked && { asked }),
    ...(lowered && { lowered }),
    ...(complained && { complained }),
    ...(raisedAt !== undefined && { raisedAt }),
    ...(country !== undefined && { country }),
    ...(language !== undefined && { language }),
  };
}
