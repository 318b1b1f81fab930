import { FEEDBACK_REASONS, type FeedbackReason } from './channel-words';
import { stringsWithin } from './strings-within';

/** A thumb as Teams and newer Web Chats send it: the invoke `message/submitAction`. */
export interface SubmittedThumb {
  readonly reaction: 'like' | 'dislike' | undefined;
  /** The reason that was chosen in the form, if any. */
  readonly reason: FeedbackReason | undefined;
  /** What the person wrote beside the thumb; '' for nothing. */
  readonly text: string;
}

/** Reads the value of that invoke, for both channels. Missing parts count as not said. */
export function readSubmittedThumb(value: unknown): SubmittedThumb {
  const action = field(value, 'actionValue');
  const reaction = field(action, 'reaction');
  const form = parsed(field(action, 'feedback'));
  return {
    reaction: reaction === 'like' || reaction === 'dislike' ? reaction : undefined,
    reason: FEEDBACK_REASONS.find((reason) => reason === field(form, 'reason')),
    // All text of the form, whatever its fields are called. The reason is one of our own words.
    text: stringsWithin(form, 'reason').join('\n').trim(),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Teams sends the form as a JSON string, Web Chat as an object. */
function parsed(form: unknown): unknown {
  if (typeof form !== 'string') return form;
  try {
    return JSON.parse(form);
  } catch {
    return { feedbackText: form };
  }
}
