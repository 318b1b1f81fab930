import type { Activity } from '@microsoft/agents-activity';
import { isFile } from '../is-file';

type Readable = Pick<Activity, 'text' | 'value' | 'entities' | 'recipient' | 'attachments'>;

const DEEPEST = 8;
/** Words that Teams itself adds to a submit, such as the kind of button. */
const NOT_THE_PERSONS = 'msteams';

/**
 * All that a person says with one activity, so that all of it is screened: the text without the bot's mention, the
 * values of a card or button, the names of attachments. Out: one part a line; '' when there is none.
 */
export function readText(activity: Readable): string {
  const names = (activity.attachments ?? []).flatMap(({ name }) => (name ? [spell(name)] : []));
  const parts = [withoutMention(activity), ...leaves(activity.value, 0), ...names];
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '').join('\n');
}

/** Where a picture or file came along: what was typed beside it, without the names of files. Undefined where none came. */
export function readTypedBesideFile(activity: Readable): string | undefined {
  if (!(activity.attachments ?? []).some(({ contentType, name }) => isFile(contentType, name))) return undefined;
  const { text, value, entities, recipient } = activity;
  return readText({ ...(text !== undefined && { text }), value, entities, recipient } as Readable);
}

/** The strings within a submitted value, in their order. */
function leaves(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === NOT_THE_PERSONS ? [] : leaves(inner, depth + 1)));
}

function withoutMention(activity: Readable): string {
  const bot = activity.recipient;
  const stripped = (activity.entities ?? []).reduce((text, entity) => {
    const { type, mentioned, text: mention } = entity as { type: string; mentioned?: { id?: unknown }; text?: unknown };
    if (type.toLowerCase() !== 'mention' || mentioned?.id !== bot?.id || typeof mention !== 'string') return text;
    // Only what looks like a name is taken out: a false entity must not hide the words of an emergency.
    return /^(?:<at|@)/i.test(mention) || mention === bot?.name ? text.replaceAll(mention, ' ') : text;
  }, activity.text ?? '');
  // Other people's mentions keep their names and lose their tags.
  return stripped.replace(/<\/?at(?:\s[^<>]{0,200})?>/gi, '');
}

/** A file name as words: "my_last-note.docx" is "my last note". */
function spell(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_\-+]+/g, ' ');
}
