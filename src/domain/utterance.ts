/** What the person typed (or the text of a button, card, edited message or attachment name), as the channel gives it. */
export interface Utterance {
  readonly text: string;
  /**
   * Set where a picture or file came along: the words typed beside it, '' where there were none. `text` has the names
   * of the files too, so that whoever knows nothing of files still screens them.
   */
  readonly typed?: string;
  /** The short message before, where this one may be the rest of its sentence; it is screened together with this, and never kept. */
  readonly before?: string;
  /** BCP 47 tag that the client reports, such as `en-GB`; it may be a browser's default and prove nothing. */
  readonly locale?: string;
  /** ISO 3166 code that the channel vouches for (Teams' `clientInfo.country`), never guessed from the language. */
  readonly country?: string;
}

declare const screened: unique symbol;

/**
 * An utterance that the screen has read. Only `safety/screen.ts` makes one (a test looks), and only this can be
 * classified: so a message that nobody checked for danger cannot reach a dialog. A copy with other text keeps the mark:
 * it is for parts of what was screened, and for text of ours.
 */
export type ScreenedUtterance = Utterance & { readonly [screened]: true };
