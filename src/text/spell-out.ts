/** What stands behind an apostrophe, when it is not a negation: "he's" is he is, "they've" is they have. */
const AFTER_APOSTROPHE: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  s: 'is',
};

/**
 * Spells a token out as whole words: contractions ("can't" as cannot, "isn't" as is not), text-speak and missing
 * apostrophes from the spellings, and stretched words ("heeelp"). In: a folded token. Out: one or more words.
 */
export function spellOut(token: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const listed = spellings.get(token);
  if (listed) return listed;
  if (token.includes("'")) return spellOutContraction(token, spellings);
  const squeezed = token.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return squeezed === token ? [token] : (spellings.get(squeezed) ?? [squeezed]);
}

function spellOutContraction(token: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const bare = spellings.get(token.replaceAll("'", ''));
  if (bare) return bare;
  if (token.endsWith("n't")) return [token.slice(0, -3), 'not'];
  const [head = '', ...tails] = token.split("'");
  const words = tails.map((tail) => AFTER_APOSTROPHE[tail]);
  return words.every((word) => word !== undefined) ? [head, ...words] : [token.replaceAll("'", '')];
}
