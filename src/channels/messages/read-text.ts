import type { Activity } from '@microsoft/agents-activity';
import { isFile } from '../is-file';
import { stringsWithin } from '../strings-within';
import { wordsOfAttachments } from '../words-of-attachments';

type Readable = Pick<Activity, 'text' | 'value' | 'entities' | 'recipient' | 'attachments'>;

/** The field that Teams itself adds to a submit, such as the type of button. */
const UNSAID = 'msteams';
/** Attachments in which Teams says where a file is, or which earlier message is replied to. */
const UNSAID_KINDS = /^(?:application\/vnd\.microsoft\.teams\.file\.download\.info|messageReference)$/i;

/**
 * Everything a person says with one activity, so that all of it is screened: the text without the bot's mention, the
 * values of a card or button, the names of attachments and the words inside them. One part per line; '' if there are
 * none.
 */
export function readText(activity: Readable): string {
  const attachments = activity.attachments ?? [];
  const names = attachments.flatMap(({ name }) => (name ? [spell(name)] : []));
  const told = attachments.filter(({ contentType }) => !UNSAID_KINDS.test(contentType));
  const inside = wordsOfAttachments(told, activity.text ?? '');
  const parts = [withoutMention(activity), ...stringsWithin(activity.value, UNSAID), ...names, ...inside];
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '').join('\n');
}

/** What was typed beside a picture or file, without file names. Undefined if there was no file. */
export function readTypedBesideFile(activity: Readable): string | undefined {
  const { text, value, entities, recipient, attachments = [] } = activity;
  const others = attachments.filter(({ contentType, name }) => !isFile(contentType, name));
  if (others.length === attachments.length) return undefined;
  return readText({ ...(text !== undefined && { text }), value, entities, recipient, attachments: others } as Readable);
}

function withoutMention(activity: Readable): string {
  const bot = activity.recipient;
  const stripped = (activity.entities ?? []).reduce((text, entity) => {
    const { type, mentioned, text: mention } = entity as { type: string; mentioned?: { id?: unknown }; text?: unknown };
    if (type.toLowerCase() !== 'mention' || mentioned?.id !== bot?.id || typeof mention !== 'string') return text;
    // Only what looks like a name is removed: a forged entity must not hide the words of an emergency.
    return /^(?:<at|@)/i.test(mention) || mention === bot?.name ? text.replaceAll(mention, ' ') : text;
  }, activity.text ?? '');
  // Mentions of other people keep their names and lose their tags.
  return stripped.replace(/<\/?at(?:\s[^<>]{0,200})?>/gi, '');
}

/** A file name as words: "my_last-note.docx" is "my last note". */
function spell(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_\-+]+/g, ' ');
}
