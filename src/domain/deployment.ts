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

/** What the deployer says of itself (`deployment.yml`), after the environment has had its word. */
export interface Deployment {
  /** ISO 3166 code of the country whose numbers are meant when nobody has named one. */
  readonly country?: string;
  /** True while only guidance in danger and a message of the deployer's are said. */
  readonly isClosed: boolean;
  /** True where reviewers look: pages that are withheld from everyone else are shown, with a mark. */
  readonly isPreview: boolean;
  /** What fills the deployer's slots in a reply: Markdown, numbers as links that dial. */
  readonly slots: Slots;
  /** The same as plain words, for the chat page. */
  readonly plain: Slots;
}
