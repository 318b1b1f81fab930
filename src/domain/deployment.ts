import type { Slots } from './library';

/** Slots that only a deployer fills. A paragraph with an empty one is left out. */
export const DEPLOYER_SLOTS = [
  'organization',
  'phone',
  'privacy-contact',
  'terms-url',
  'terms-version',
  'greeting',
  'closed-message',
] as const;

/** Some hours on some days of the week, in minutes from midnight. Monday is day 0. */
export interface OpenHours {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** When somebody of the deployer's staff can take over a chat, and how long people wait for them. */
export interface Desk {
  readonly open: readonly OpenHours[];
  readonly timeZone: string;
  /** The hours as they are told to people. */
  readonly hours: string;
  readonly wait: string;
}

/** What the deployer says about itself (`deployment.yml`), after the environment variables are applied. */
export interface Deployment {
  /** ISO 3166 code of the country whose numbers are given when nobody has named one. */
  readonly country?: string;
  /** Present where people can take over. */
  readonly desk?: Desk;
  /** True while only emergency guidance and a message of the deployer are given. */
  readonly isClosed: boolean;
  /** True where reviewers look: pages that are withheld from everyone else are shown, with a mark. */
  readonly isPreview: boolean;
  /** What fills the deployer's slots in a reply: Markdown, with phone numbers as links that dial. */
  readonly slots: Slots;
  /** The same as plain text, for the chat page. */
  readonly plain: Slots;
}
