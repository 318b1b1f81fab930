import type { Citations } from './citation';
import type { RaisedDisposition } from './disposition';
import type { IntentName, TopicName } from './names';

/** A button for something the bot can answer next: its words and what it means, so that a tap needs no guess. */
export interface Suggestion {
  readonly say: string;
  readonly intent: IntentName;
  readonly topic?: TopicName;
}

/** How a turn ended, in the one vocabulary that logs, tests and dashboards share. */
export type Outcome = 'answer' | 'clarify' | 'fallback' | 'refuse' | 'escalate' | 'notice';

/** A telephone or text line as a person sees it. */
export interface HelpLine {
  readonly country: string;
  readonly name: string;
  readonly number: string;
  /** Digits to dial; absent for lines that only take texts. */
  readonly tel?: string;
  readonly checked: boolean;
}

interface Spoken {
  /** Paragraphs in Markdown; `[1]` marks a citation. */
  readonly paragraphs: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** Help lines to show as `tel:` links, most important first. */
  readonly lines: readonly HelpLine[];
  /** Present where others read along and a link to a private chat must be shown. Such a reply stays plain. */
  readonly toPrivateChat?: true;
}

/** A health answer. It cannot exist without a source. */
export interface Answer extends Spoken {
  readonly kind: 'answer';
  readonly title: string;
  /** The bare name of its page. */
  readonly topic: string;
  /** The full name of its page, because two packs may have pages with the same bare name. */
  readonly page?: TopicName;
  /** Full names of other pages that it was put together from. */
  readonly beside?: readonly TopicName[];
  readonly heading: string;
  readonly citations: Citations;
  readonly outcome: 'answer';
}

/** Guidance for a raised red flag: as the whole reply or as the safety question. */
export interface Escalation extends Spoken {
  readonly kind: 'escalation';
  readonly level: RaisedDisposition;
  readonly rules: readonly string[];
  readonly outcome: 'escalate';
}

/** The bot asks which of several things was meant. */
export interface Question extends Spoken {
  readonly kind: 'question';
  readonly outcome: 'clarify' | 'fallback';
}

/** The bot's own words about itself or the talk; no statement about health. */
export interface Notice extends Spoken {
  readonly kind: 'notice';
  readonly outcome: 'notice' | 'refuse' | 'fallback';
}

/** What the bot says, before a channel formats it. */
export type Reply = Answer | Escalation | Question | Notice;
