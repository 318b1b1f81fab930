/**
 * The name of a file in the header Content-Disposition (RFC 6266): `filename*`, in which most libraries send a name that is
 * not ASCII, before `filename`. Undefined where neither can be read.
 */
export function fileNameIn(disposition: string): string | undefined {
  const [, charset = '', encoded = ''] = /filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]+)"|([^";]+))/i.exec(disposition) ?? [];
  return decoded(encoded, charset) || quoted || bare?.trim();
}

function decoded(encoded: string, charset: string): string | undefined {
  try {
    // RFC 8187 has UTF-8; what is older is Latin-1, a byte a letter.
    return /^utf-?8$/i.test(charset) ? decodeURIComponent(encoded) : unescapeBytes(encoded);
  } catch {
    return undefined;
  }
}

function unescapeBytes(encoded: string): string {
  return encoded.replace(/%([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
