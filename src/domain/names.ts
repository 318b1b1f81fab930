/** The name of an intent: the file name in `intents/`, such as `side-effects`. */
export type IntentName = string;

/** Headings whose words somebody may come to harm without: they are not passed over, and what cannot wait stays first there. */
export const OF_HARM: ReadonlySet<IntentName> = new Set([
  'side-effects',
  'who-should-not',
  'pregnancy',
  'when-to-seek-care',
]);

/**
 * The name of a topic: a pack's own, which is that of its condition, or a page's with its pack before it
 * (`<pack>/iloprost`), so that two packs may each have a page on one thing.
 */
export type TopicName = string;

/** The pack of a topic. */
export function packOf(topic: TopicName): TopicName {
  const end = topic.indexOf('/');
  return end < 0 ? topic : topic.slice(0, end);
}

/** A topic without its pack: the file name of its page, as people who read logs and write talks know it. */
export function bareName(topic: TopicName): string {
  return topic.slice(topic.indexOf('/') + 1);
}

/** What a person means by one message, as far as it can be told before the conversation is known. */
export interface Meaning {
  readonly intent: IntentName;
  readonly topic?: TopicName;
}

/** ISO 639-1 code of a language other than English: the name of its folder in `content/shared/languages/`. */
export type LanguageCode = string;
