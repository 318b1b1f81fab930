import { isRecord } from './activity';

/**
 * A field that is nothing but a picture or file: its bytes have no spaces in them, are broken into lines as base64 is, or
 * are a drawing, which begins with a tag. One of text is left, and so is one that goes on in words: somebody may have
 * written them.
 */
const WHOLE =
  /^\s*data:(?:application|audio|font|image|model|video)\/[\w.+-][^\s,<]*,\s*(?:(?:<|%3c)|\S*(?:(?:\s+[\w+/=%-]{40,})+(?:\s+[\w+/=%-]+)?)?\s*$)/i;

/** The same between words, as far as it goes on without a space; letters and figures together, or it may be words. */
const BETWEEN =
  /data:(?:application|audio|font|image|model|video)\/[\w.+-][^\s,"'()<>:]*,(?=[^\s"'()<>\d%]{0,60}[\d%])[^\s"'()<>]{10,}/gi;

/** Base64 so long that nobody typed it, and over lines that are broken as base64 is. */
const RUN = /data:[^\s,"'()<>:]*;\s?base64,\s?[a-z\d+/=%]{40,}(?:\s+[a-z\d+/=%]{40,})*/gi;

/** What a person typed is never taken away as a whole. */
const TYPED = 'text';

/**
 * What was posted, without the pictures and files that are written into it as `data:` addresses, wherever they stand: in
 * attachments and cards, in the Markdown of a text, in the channel's own fields. They would else stand in the transcript.
 * In: an activity, or a part of one, of which it was seen that it is not deep. Out: the same without their bytes.
 */
export function withoutBytes<T>(posted: T): T {
  return strip(posted, (text) => text.replace(RUN, '').replace(BETWEEN, ''), isBytes) as T;
}

/**
 * What was posted as the screen reads it: all of it, but for long runs of base64, in whose thousands of letters every
 * danger is spelled by chance. What only looks like the beginning of a file is read: words may stand behind it.
 * In: as above. Out: the same without such runs.
 */
export function withoutRuns<T>(posted: T): T {
  return strip(
    posted,
    (text) => text.replace(RUN, ''),
    () => false,
  ) as T;
}

function strip(part: unknown, cut: (text: string) => string, isDropped: (part: unknown) => boolean): unknown {
  if (typeof part === 'string') return cut(part);
  if (Array.isArray(part))
    return part.filter((inner) => !isDropped(inner)).map((inner) => strip(inner, cut, isDropped));
  if (!isRecord(part)) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([field, inner]) =>
      field !== TYPED && isDropped(inner) ? [] : [[field, strip(inner, cut, isDropped)]],
    ),
  );
}

function isBytes(part: unknown): boolean {
  return typeof part === 'string' && WHOLE.test(part);
}
