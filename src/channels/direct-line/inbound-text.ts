import { isFile } from '../is-file';
import { type Activity, isRecord, listOf } from './activity';

// Deep enough for any card; a bottom, so that a nested bomb costs nothing.
const DEPTH = 6;

/**
 * Everything in a message that a person may have written or chosen: its text, the value of a button or card, the names
 * and inline words of attachments. In: the activity. Out: one text, a line each, so that all of it meets the screen.
 */
export function inboundText(activity: Activity): string {
  const { text, value, attachments } = activity;
  const attached = listOf(attachments).flatMap((attachment) => {
    return isRecord(attachment) ? [...strings(attachment.name), ...strings(attachment.content)] : [];
  });
  const parts = [...strings(text), ...strings(value), ...attached];
  return [...new Set(parts)].join('\n');
}

/** Where a picture or file came along: what was typed beside it, without the names of files. Undefined where none came. */
export function typedBesideFile(activity: Activity): string | undefined {
  const hasFile = listOf(activity.attachments).some(
    (attachment) => isRecord(attachment) && isFile(attachment.contentType, attachment.name),
  );
  return hasFile ? inboundText({ ...activity, attachments: [] }) : undefined;
}

/** Words that come with something other than a message: a comment to a thumb, the input of a card. Empty where there are none. */
export function sideText(activity: Activity): string {
  if (activity.name === 'message/submitAction' && isRecord(activity.value))
    return commentOf(activity.value.actionValue).trim();
  const value = activity.type === 'invoke' ? strings(activity.value) : [];
  return [...strings(activity.text), ...value].join('\n').trim();
}

function commentOf(actionValue: unknown): string {
  const feedback = isRecord(actionValue) ? actionValue.feedback : undefined;
  // Teams sends the inner object as a string of JSON, Web Chat as an object.
  const read = typeof feedback === 'string' ? parseOrKeep(feedback) : feedback;
  return strings(isRecord(read) ? read.feedbackText : read).join('\n');
}

function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function strings(value: unknown, depth = DEPTH): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => strings(inner, depth - 1));
}
