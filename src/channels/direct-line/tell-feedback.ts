import type { Feedback } from '../../state/feedback';
import { readAll, type Transcript } from '../../state/transcript';
import { isRecord } from './activity';
import type { Thumb } from './read-feedback';

/** Takes what a person thought of an answer. */
export type OnFeedback = (feedback: Feedback) => Promise<void>;

/**
 * Passes a thumb on with the page that it is about. In: the thumb, its conversation, the log, who takes feedback. A thumb
 * for something that was not said in this conversation goes nowhere.
 */
export async function tellFeedback(
  thumb: Thumb,
  conversation: string,
  transcript: Transcript,
  tell: OnFeedback,
): Promise<void> {
  for await (const { activity } of readAll(transcript, conversation)) {
    const facts = factsMeant(activity, thumb);
    if (facts) return tell({ turn: String(facts.turn), page: pageOf(facts), reaction: thumb.reaction });
  }
}

function factsMeant(activity: unknown, { turn, message }: Thumb): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(activity) || !isRecord(activity.channelData) || !isRecord(activity.from)) return undefined;
  const facts = activity.channelData.marrow;
  if (activity.from.role !== 'bot' || !isRecord(facts)) return undefined;
  return facts.turn === turn || (message !== undefined && activity.id === message) ? facts : undefined;
}

function pageOf({ topic, page = topic, intent }: Readonly<Record<string, unknown>>): string {
  return [page, intent].filter((name) => typeof name === 'string').join('#');
}
