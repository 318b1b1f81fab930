import { readSubmittedThumb } from '../submitted-thumb';
import { type Activity, isRecord, listOf } from './activity';

/** A thumb up or down, and what it is about: a turn, or the id of the message that it stood under. */
export interface Thumb {
  readonly reaction: 'like' | 'dislike';
  readonly turn?: string;
  readonly message?: string;
}

/** Reads a thumb in either of Web Chat's two forms; undefined if the activity is not one. */
export function readThumb(activity: Activity): Thumb | undefined {
  if (activity.type === 'event' && activity.name === 'webchat:activity-status/feedback') {
    return listOf(activity.entities).map(fromAction).find(Boolean);
  }
  if (activity.type === 'invoke' && activity.name === 'message/submitAction') return fromSubmit(activity);
  return undefined;
}

function fromAction(entity: unknown): Thumb | undefined {
  const id = isRecord(entity) ? /^urn:marrow:(like|dislike):(.+)$/.exec(String(entity['@id'])) : null;
  return id?.[2] ? { reaction: id[1] === 'like' ? 'like' : 'dislike', turn: id[2] } : undefined;
}

function fromSubmit({ value, replyToId }: Activity): Thumb | undefined {
  const { reaction } = readSubmittedThumb(value);
  return reaction && typeof replyToId === 'string' ? { reaction, message: replyToId } : undefined;
}
