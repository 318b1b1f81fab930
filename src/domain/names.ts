/** The name of an intent: the file name in `intents/`, such as `side-effects`. */
export type IntentName = string;

/**
 * Headings that somebody may come to harm without. They are never skipped, and what cannot wait stays first in them.
 */
export const OF_HARM: ReadonlySet<IntentName> = new Set([
  'side-effects',
  'who-should-not',
  'pregnancy',
  'when-to-seek-care',
]);

/**
 * The name of a topic. For a condition it is the name of its pack; for any other page it has the pack in front
 * (`<pack>/iloprost`), so that two packs may each have a page on the same thing.
 */
export type TopicName = string;

/** The pack of a topic. */
export function packOf(topic: TopicName): TopicName {
  const end = topic.indexOf('/');
  return end < 0 ? topic : topic.slice(0, end);
}

/** A topic without its pack: the file name of its page, as it appears in logs and in written conversations. */
export function bareName(topic: TopicName): string {
  return topic.slice(topic.indexOf('/') + 1);
}

/** What a person means by one message, as far as can be told without the conversation. */
export interface Meaning {
  readonly intent: IntentName;
  readonly topic?: TopicName;
}

/** ISO 639-1 code of a language other than English: the name of its folder in `content/shared/languages/`. */
export type LanguageCode = string;
