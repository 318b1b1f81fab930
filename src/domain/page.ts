import type { IntentName, TopicName } from './names';

/** One paragraph (or list) of a section, in Markdown without footnote marks, with its sources. */
export interface Paragraph {
  readonly text: string;
  /** Ids of sources in the order in which the text cites them. The loader refuses a paragraph without any. */
  readonly cites: readonly [string, ...string[]];
}

/** At least one paragraph: a section without words does not compile. */
export type Paragraphs = readonly [Paragraph, ...Paragraph[]];

/** What a page says under one heading, cut into steps that are short enough to read at once. */
export interface Section {
  readonly heading: IntentName;
  readonly steps: readonly [Paragraphs, ...Paragraphs[]];
  /** The same in easier words, if a curator has written it. */
  readonly simpler?: Paragraphs;
}

/** What a page is about. */
export type PageKind = 'condition' | 'cause' | 'treatment';

/** One curated page: a condition, one cause or one treatment. */
export interface Page {
  readonly topic: TopicName;
  readonly pack: TopicName;
  readonly kind: PageKind;
  readonly title: string;
  /** Short name for buttons. */
  readonly label: string;
  readonly names: readonly string[];
  /** Everyday words that mean this page only beside a cue for a treatment or cause. */
  readonly everydayNames: readonly string[];
  readonly group?: string;
  readonly order: number;
  readonly offLabel: boolean;
  readonly status: 'draft' | 'reviewed';
  readonly version: number;
  /** Present if a curator withdrew the page: why or since when, for curators to read. */
  readonly withdrawn?: string;
  /** The day (ISO 8601) after which the page is no longer served. */
  readonly reviewDue: string;
  /** Only in a preview, where every page is served: the day after which this one is hidden from everyone else. */
  readonly withheldAfter?: string;
  readonly sections: ReadonlyMap<IntentName, Section>;
}

/** A word of scan reports that the bot can explain (`report-words.yml`). */
export interface ReportWord {
  /** Its name with its pack in front, because two packs may explain the same word. */
  readonly word: string;
  /** Patterns that find it in a report. */
  readonly match: readonly string[];
  /** The page that says more about it. */
  readonly topic?: TopicName;
  readonly paragraph: Paragraph;
}

/** A question that people ask, as `intents/*.yml` describes it. */
export interface Intent {
  readonly name: IntentName;
  readonly label: string;
  /** How a person would ask it about a page: "What are the side effects of {topic}?" */
  readonly ask: string;
  /** The same, asked about the condition itself. */
  readonly askCondition?: string;
  readonly examples: readonly string[];
}
