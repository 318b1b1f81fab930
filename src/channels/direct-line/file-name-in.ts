/**
 * The file name in a Content-Disposition header (RFC 6266). `filename*`, which most libraries use for names that are
 * not ASCII, wins over `filename`. Undefined if neither can be read.
 */
export function fileNameIn(disposition: string): string | undefined {
  const [, charset = '', encoded = ''] = /filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]+)"|([^";]+))/i.exec(disposition) ?? [];
  return decoded(encoded, charset) || quoted || bare?.trim();
}

function decoded(encoded: string, charset: string): string | undefined {
  try {
    // RFC 8187 prescribes UTF-8. Older senders use Latin-1, one byte per letter.
    return /^utf-?8$/i.test(charset) ? decodeURIComponent(encoded) : unescapeBytes(encoded);
  } catch {
    return undefined;
  }
}

function unescapeBytes(encoded: string): string {
  return encoded.replace(/%([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
