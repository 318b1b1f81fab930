/** What makes a word that was read. `perhaps` are other words that it may stand for. */
interface Read {
  readonly text: string;
  readonly stem: string;
  readonly number?: number;
  readonly perhaps?: readonly object[];
}

/** At most this many words have a number, so that arrays can be indexed by it. */
export const MOST_LEXEMES = 1 << 15;

/** The words that have a number, by their letters. */
const known = new Map<string, { readonly lexeme: number; readonly form: Read }>();

/**
 * The number of a word that is known to all messages: from the rules or the dictionary, so that it reveals nobody. What
 * is asked of such a word alone (its leaves in a graph, whether a phrase may begin with it) can be noted under the
 * number for all messages. To be called for no other words: whatever has a number stays.
 * @returns undefined for a word that may stand for others, or that another language reads differently, and once there
 *   are too many
 */
export function lexemeOf(form: Read): number | undefined {
  if (form.perhaps) return undefined;
  const before = known.get(form.text);
  if (before) return before.form.stem === form.stem && before.form.number === form.number ? before.lexeme : undefined;
  if (known.size === MOST_LEXEMES) return undefined;
  const lexeme = known.size;
  known.set(form.text, { lexeme, form });
  return lexeme;
}
