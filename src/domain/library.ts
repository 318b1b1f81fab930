import type { Source } from './citation';
import type { RaisedDisposition } from './disposition';
import type { IntentName, LanguageCode, TopicName } from './names';
import type { Intent, Page, PageKind, ReportWord } from './page';
import type { HelpLine } from './reply';

/** What fills the `{slots}` of a phrase. */
export type Slots = Readonly<Record<string, string>>;

/** The bot's own words for one occasion, and what it offers after them. */
export interface Phrase {
  readonly paragraphs: readonly string[];
  readonly offers: readonly IntentName[];
}

/** What the bot says at one level of urgency. */
export interface DispositionWords {
  /** The level's default first action. */
  readonly first: string;
  /** Whom to call; slots hold the help lines. */
  readonly who: string;
  /** The line beside an answer, when a danger was only mentioned. */
  readonly accompany: string;
  /** The safety question, with the guidance in it. */
  readonly ask: string;
  /** The line above an answer while the level stands. */
  readonly still: string;
  /** Ways to say it again. */
  readonly again: readonly string[];
  readonly standDownQuestion: string;
  readonly helpCalled: string;
  readonly notHappening: string;
  readonly stoodDown: string;
  /** The button that says the alarm was wrong, and the response to it. Neither lowers anything. */
  readonly complaint: { readonly button: string; readonly noted: string };
}

/** A reason people give for not getting help, with answers that never soften the urgency. */
export interface Barrier {
  readonly name: string;
  readonly match: readonly string[];
  readonly answers: readonly string[];
}

/** A country as the help lines know it. */
export interface Country {
  readonly code: string;
  readonly name: string;
  /** Ways people write its name. */
  readonly names: readonly string[];
  /** BCP 47 tags whose region it is. */
  readonly locales: readonly string[];
}

/** What a help line is for. */
export const PURPOSES = ['emergency', 'urgent', 'crisis', 'poison', 'abuse', 'police', 'child'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A help line with its purpose and country. */
export interface ListedLine extends HelpLine {
  readonly purpose: Purpose;
  /** How it is reached. The bot must not tell people to text a line that only takes calls. */
  readonly how: 'call' | 'call-or-text' | 'text';
  readonly hours?: string;
}

/** All curated content that dialogs and the turn may read. It never touches the disk. */
export interface Library {
  /** Changes whenever a word of the content changes, so that any answer can be reproduced. */
  readonly version: string;
  /** Packs in order; the first is meant when none is named. In a talk, the pack of its condition comes first. */
  readonly packs: readonly TopicName[];
  /** The packs that share first place. If there are several, the deployment prefers none and the bot has to ask. */
  readonly foremost: readonly TopicName[];
  /** True while any served page has no reviewer. */
  readonly isDraft: boolean;
  /** A page by its topic. A bare name means the first pack that has such a page. */
  readonly page: (topic: TopicName) => Page | undefined;
  /** What other packs have on the same thing: pages with the same bare name, conditions first. */
  readonly counterparts: (topic: TopicName) => readonly Page[];
  /** Pages of a kind, and of a group if one is given: pack by pack, in the order in which they are suggested. */
  readonly pages: (kind: PageKind, group?: string) => readonly Page[];
  readonly intent: (name: IntentName) => Intent | undefined;
  readonly intents: readonly Intent[];
  /** Words of scan reports that can be explained, most important first. */
  readonly reportWords: readonly ReportWord[];
  readonly source: (id: string) => Source | undefined;
  /**
   * One of the bot's short phrases with its slots filled; in English if the language has none. Throws for an unknown
   * key, which the loader rules out.
   */
  readonly say: (key: string, slots?: Slots, language?: LanguageCode) => string;
  /** The words for an occasion, with what is offered after them. */
  readonly phrase: (key: string, slots?: Slots) => Phrase;
  readonly hasPhrase: (key: string) => boolean;
  /** What the bot says at a level; in English if the language has no words for it. */
  readonly disposition: (level: RaisedDisposition, language?: LanguageCode) => DispositionWords;
  readonly barriers: readonly Barrier[];
  readonly countries: readonly Country[];
  /** Lines of a country for a purpose, best first; empty if it has none. */
  readonly lines: (country: string, purpose: Purpose) => readonly ListedLine[];
}
