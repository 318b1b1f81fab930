/** What follows an apostrophe, if not a negation: "he's" is "he is", "they've" is "they have". */
const AFTER_APOSTROPHE: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  s: 'is',
};

/**
 * Spells a folded token out as one or more whole words: contractions ("can't" as cannot, "isn't" as is not), text-speak
 * and missing apostrophes, and stretched words ("heeelp").
 */
export function spellOut(token: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const listed = spellings.get(token);
  if (listed) return listed;
  if (token.includes("'")) return spellOutContraction(token, spellings);
  if (!isStretched(token)) return [token];
  const squeezed = token.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return squeezed === token ? [token] : (spellings.get(squeezed) ?? [squeezed]);
}

/**
 * A quick check for the same letter three times in a row, to save most words the regular expression. Letters outside
 * the BMP take two code units, so a surrogate that repeats counts as a maybe.
 */
function isStretched(token: string): boolean {
  for (let at = 2; at < token.length; at += 1) {
    const [code, before] = [token.charCodeAt(at), token.charCodeAt(at - 2)];
    if (code === before && (code === token.charCodeAt(at - 1) || code >= 0xd800)) return true;
  }
  return false;
}

function spellOutContraction(token: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const bare = spellings.get(token.replaceAll("'", ''));
  if (bare) return bare;
  if (token.endsWith("n't")) return [token.slice(0, -3), 'not'];
  const [head = '', ...tails] = token.split("'");
  const words = tails.map((tail) => AFTER_APOSTROPHE[tail]);
  return words.every((word) => word !== undefined) ? [head, ...words] : [token.replaceAll("'", '')];
}
