/** The few words that channels add to a reply; they live in `content/shared/channels.yml`. */
export interface ChannelWords {
  /** Above the numbered sources. */
  readonly sources: string;
  /** Above what could be asked next, where there are no buttons. */
  readonly suggestions: string;
  /** Beside a source or a number that nobody has checked yet. */
  readonly unchecked: string;
  /** Said when a reply could not be shown; has to hold the way to help. */
  readonly broken: string;
}
