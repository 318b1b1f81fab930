/** The name of an intent: the file name in `intents/`, such as `side-effects`. */
export type IntentName = string;

/** The name of a topic: a page's file name, such as `iloprost`, or a pack's, such as `bone-marrow-edema`. */
export type TopicName = string;

/** What a person means by one message, as far as it can be told before the conversation is known. */
export interface Meaning {
  readonly intent: IntentName;
  readonly topic?: TopicName;
}

/** ISO 639-1 code of a language other than English: the name of its folder in `content/shared/languages/`. */
export type LanguageCode = string;
