import { isFile } from '../is-file';
import { stringsWithin } from '../strings-within';
import { readSubmittedThumb } from '../submitted-thumb';
import { wordsOfAttachments } from '../words-of-attachments';
import { type Activity, isRecord, listOf } from './activity';

/**
 * Everything in a message that a person may have written or chosen: its text, the value of a button or card, the names
 * and inline words of attachments. One line each, so that all of it is screened.
 */
export function inboundText(activity: Activity): string {
  const { text, value } = activity;
  const attachments = listOf(activity.attachments).filter(isRecord);
  const names = attachments.flatMap(({ name }) => stringsWithin(name));
  const inside = wordsOfAttachments(attachments, typeof text === 'string' ? text : '');
  return [...new Set([...stringsWithin(text), ...stringsWithin(value), ...names, ...inside])].join('\n');
}

/** What was typed beside a picture or file, without file names. Undefined if there was no file. */
export function typedBesideFile(activity: Activity): string | undefined {
  const attachments = listOf(activity.attachments).filter(isRecord);
  const others = attachments.filter(({ contentType, name }) => !isFile(contentType, name));
  return others.length < attachments.length ? inboundText({ ...activity, attachments: others }) : undefined;
}

/**
 * Words that come with something other than a message: a comment on a thumb, the input of a card; '' if there are none.
 */
export function sideText(activity: Activity): string {
  if (activity.name === 'message/submitAction') return readSubmittedThumb(activity.value).text;
  const value = activity.type === 'invoke' ? stringsWithin(activity.value) : [];
  return [...stringsWithin(activity.text), ...value].join('\n').trim();
}
