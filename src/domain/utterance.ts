/**
 * What the person typed (or the text of a button, card, edited message or attachment name), as the channel gives it.
 */
export interface Utterance {
  readonly text: string;
  /**
   * The words typed beside a picture or file; '' if there were none, absent without a file. `text` also has the file
   * names, so that code that does not know about files still screens them.
   */
  readonly typed?: string;
  /**
   * The short message before, if this one may complete its sentence. Both are screened together; this one is never
   * kept.
   */
  readonly before?: string;
  /** BCP 47 tag that the client reports, such as `en-GB`. It may be a browser default and prove nothing. */
  readonly locale?: string;
  /** ISO 3166 code that the channel vouches for (Teams' `clientInfo.country`), never guessed from the language. */
  readonly country?: string;
}

declare const screened: unique symbol;

/**
 * An utterance that the screen has read. Only `safety/screen.ts` makes one (a test checks this), and only this type can
 * be classified, so a message that was never checked for danger cannot reach a dialog. Copying it with other text keeps
 * the brand; that is meant for parts of what was screened and for our own text.
 */
export type ScreenedUtterance = Utterance & { readonly [screened]: true };
