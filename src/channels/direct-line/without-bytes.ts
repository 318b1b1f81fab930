import { isRecord } from './activity';

/** A field that is nothing but a picture or file. One of text is left: it may be somebody's words. */
const WHOLE = /^\s*data:(?!text\/)[a-z]+\/[\w.+-]+\s*[;,]/i;

/** The same between words: as far as it goes on without a space, and over lines that are broken as base64 is. */
const BETWEEN =
  /data:(?:[^\s,"'()<>:]*;\s?base64,\s?[\w+/=%-]*(?:\s+[\w+/=%-]{40,})*|(?!text\/)[a-z]+\/[^\s,"'()<>:]*,[^\s"'()<>]*)/gi;

/** What a person typed is never taken away as a whole. */
const TYPED = 'text';

/**
 * What was posted, without the pictures and files that are written into it as `data:` addresses, wherever they stand: in
 * attachments and cards, in the Markdown of a text, in the channel's own fields. They would else stand in the transcript.
 * In: an activity, or a part of one, of which it was seen that it is not deep. Out: the same without their bytes.
 */
export function withoutBytes<T>(posted: T): T {
  return strip(posted) as T;
}

function strip(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(BETWEEN, '');
  if (Array.isArray(part)) return part.filter((inner) => !isBytes(inner)).map(strip);
  if (!isRecord(part)) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([field, inner]) =>
      field !== TYPED && isBytes(inner) ? [] : [[field, strip(inner)]],
    ),
  );
}

function isBytes(part: unknown): boolean {
  return typeof part === 'string' && WHOLE.test(part);
}
