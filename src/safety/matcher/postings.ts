import { bufferOf, type Scratch } from './scratch';

/**
 * An inverted index of one message, in two steps: from a node to the forms (distinct words) that it matches, and from a
 * form to its positions. A common word matches forty nodes, and nobody ever asks where most of them are; so a node
 * keeps a linked list of forms instead of all positions.
 */
export interface Postings {
  /** Two numbers for each entry: a form, and the index of the node's next entry, or 0 at the end of its list. */
  readonly entries: Int32Array;
  /** The next free index in `entries`. */
  free: number;
  /** Where the positions of each form are in the span arena: from `offsets[form]` to before `offsets[form + 1]`. */
  readonly offsets: Int32Array;
  /** The form at each position; a number that no form has where the words are hidden. */
  readonly formAt: Int32Array;
  /** For each form, a mark that `stampForms` leaves. */
  readonly stamps: Int32Array;
  /**
   * A bit for each position, and a bit for each of these blocks of bits that is not 0. All are 0 except during
   * `materialize`.
   */
  readonly bits: Int32Array;
  readonly blocks: Int32Array;
}

const NO_FORM = -1;

/**
 * Makes postings without entries.
 * @param forms how many forms there are
 * @param formAt the form at each position
 * @param most the most entries that will be added
 */
export function emptyPostings(scratch: Scratch, forms: number, formAt: Int32Array, most: number): Postings {
  const offsets = new Int32Array(forms + 2);
  formAt.forEach((form) => {
    offsets[form + 1] = (offsets[form + 1] ?? 0) + 1;
  });
  for (let form = 0; form <= forms; form += 1) offsets[form + 1] = (offsets[form + 1] ?? 0) + (offsets[form] ?? 0);
  // Entries are written before they are read, so old ones may stay in the buffer.
  const entries = bufferOf(scratch, 'postings', 2 * (most + 1));
  // Entry 0 is the end of every list.
  entries[0] = NO_FORM;
  entries[1] = 0;
  return {
    entries,
    free: 2,
    offsets,
    formAt,
    stamps: bufferOf(scratch, 'stamps', forms + 1).fill(0),
    bits: bufferOf(scratch, 'bits', (formAt.length >> 5) + 1),
    blocks: bufferOf(scratch, 'blocks', (formAt.length >> 10) + 1),
  };
}
