import type { Phrase, Slots } from '../domain/library';

/** Fills the `{slots}` of a text. Unknown ones stay for somebody who knows more. */
export function fill(text: string, slots: Slots = {}): string {
  return text.replace(/\{([a-z-]+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

/** Fills the slots of a phrase. */
export function filled({ paragraphs, offers }: Phrase, slots?: Slots): Phrase {
  return { paragraphs: paragraphs.map((paragraph) => fill(paragraph, slots)), offers };
}

/** The slot `{conditions}`: what the bot knows about, as a list in a sentence. */
export function conditionSlots(labels: readonly string[]): Slots {
  return { conditions: new Intl.ListFormat('en-US', { type: 'conjunction' }).format(labels) };
}
