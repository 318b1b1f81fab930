import type { Slots } from './library';

/** The slots of a sentence that only a deployer fills; a paragraph with one that is left empty is not said. */
export const DEPLOYER_SLOTS = [
  'organization',
  'phone',
  'privacy-contact',
  'terms-url',
  'terms-version',
  'greeting',
  'closed-message',
] as const;

/** Some hours of some days of the week, in minutes from midnight; days are counted from Monday, which is 0. */
export interface OpenHours {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** When a person of the deployer's can take over a chat, and how long people wait for one. */
export interface Desk {
  readonly open: readonly OpenHours[];
  readonly timeZone: string;
  /** The hours as they are told. */
  readonly hours: string;
  readonly wait: string;
}

/** What the deployer says of itself (`deployment.yml`), after the environment has had its word. */
export interface Deployment {
  /** ISO 3166 code of the country whose numbers are meant when nobody has named one. */
  readonly country?: string;
  /** Present where persons can take over. */
  readonly desk?: Desk;
  /** True while only guidance in danger and a message of the deployer's are said. */
  readonly isClosed: boolean;
  /** True where reviewers look: pages that are withheld from everyone else are shown, with a mark. */
  readonly isPreview: boolean;
  /** What fills the deployer's slots in a reply: Markdown, numbers as links that dial. */
  readonly slots: Slots;
  /** The same as plain words, for the chat page. */
  readonly plain: Slots;
}
