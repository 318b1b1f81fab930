import type { Feedback } from '../../state/feedback';
import type { Transcript } from '../../state/transcript';
import { isRecord } from './activity';
import type { Thumb } from './read-feedback';
import { replyIdOf } from './speak-turn';

/** Takes what a person thought of an answer. */
export type OnFeedback = (feedback: Feedback) => Promise<void>;

/**
 * Passes a thumb on with the page that it is about. A thumb for something that was not said in this conversation is
 * dropped.
 */
export async function tellFeedback(
  thumb: Thumb,
  conversation: string,
  transcript: Pick<Transcript, 'find'>,
  tell: OnFeedback,
): Promise<void> {
  // Only one row is read: a thumb has no business with the rest of the talk.
  const id = thumb.message ?? replyIdOf(String(thumb.turn), 0);
  const facts = factsOf(await transcript.find(conversation, id));
  if (facts) await tell({ turn: String(facts.turn), page: pageOf(facts), reaction: thumb.reaction });
}

function factsOf(activity: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(activity) || !isRecord(activity.channelData) || !isRecord(activity.from)) return undefined;
  const facts = activity.channelData.marrow;
  return activity.from.role === 'bot' && isRecord(facts) ? facts : undefined;
}

function pageOf({ topic, page = topic, intent }: Readonly<Record<string, unknown>>): string {
  return [page, intent].filter((name) => typeof name === 'string').join('#');
}
