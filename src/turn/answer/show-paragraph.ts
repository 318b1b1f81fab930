import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName, TopicName } from '../../domain/names';
import type { Knowledge } from '../talk/knowledge';

/** A paragraph of the content, and where it is. */
export interface FoundParagraph {
  readonly topic: TopicName;
  readonly heading: IntentName;
  readonly text: string;
}

/**
 * Shows a paragraph first, followed by the rest of its step. Other things that the message mentions do not reorder
 * that.
 */
export function showParagraph(
  { topic, heading, text }: FoundParagraph,
  { speaksOf: _things, ...turn }: DialogTurn,
  { dialogs, library }: Knowledge,
): DialogResult {
  return dialogs.forIntent(heading)({ ...turn, intent: heading, topics: [topic], leadOf: () => text }, library);
}
