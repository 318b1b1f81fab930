import { isRecord } from './activity';

/**
 * A field that is nothing but a picture or file: its bytes have no spaces, are broken into lines like base64, or are an
 * SVG, which begins with a tag. `data:` text stays, and so does anything that continues in words: somebody may have
 * written them.
 */
const WHOLE =
  /^\s*data:(?:application|audio|font|image|model|video)\/[\w.+-][^\s,<]*,\s*(?:(?:<|%3c)|\S*(?:(?:\s+[\w+/=%-]{40,})+(?:\s+[\w+/=%-]+)?)?\s*$)/i;

/** The same within other text, up to the next space. It needs letters and digits together, or it may be words. */
const BETWEEN =
  /data:(?:application|audio|font|image|model|video)\/[\w.+-][^\s,"'()<>:]*,(?=[^\s"'()<>\d%]{0,60}[\d%])[^\s"'()<>]{10,}/gi;

/** Base64 too long to have been typed, also over lines that are broken like base64. */
const RUN = /data:[^\s,"'()<>:]*;\s?base64,\s?[a-z\d+/=%]{40,}(?:\s+[a-z\d+/=%]{40,})*/gi;

/** The field that a person types into is never dropped as a whole. */
const TYPED = 'text';

/**
 * What was posted, without the pictures and files that are embedded as `data:` addresses in attachments, cards,
 * Markdown or channel data. Otherwise they would be stored in the transcript.
 * @param posted an activity, or a part of one, that is known not to be nested deeply
 */
export function withoutBytes<T>(posted: T): T {
  return strip(posted, (text) => text.replace(RUN, '').replace(BETWEEN, ''), isBytes) as T;
}

/**
 * What was posted, as the screen reads it: everything but long runs of base64, whose thousands of letters spell every
 * danger by chance. What only looks like the beginning of a file is read, because words may follow it.
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
