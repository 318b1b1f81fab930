import { type Board, rowOf } from './scratch';

/**
 * Which of the words of a message each node holds. A common word is found at forty nodes, and most of them nobody ever
 * asks for; so a node notes its distinct words, and not each place where one stands. The notes of a node are a chain
 * from the newest to the oldest.
 */
export interface Holdings {
  /** Two numbers a note: a form, and the note before it, 0 where there is none. A note is known by where its form stands. */
  readonly notes: Int32Array;
  /** How far they are filled. */
  filled: number;
  /** Where the words of each form stand in the rows of places: from `begin[form]` to before `begin[form + 1]`. */
  readonly begin: Int32Array;
  /** The form at each place; a number that no form has where no pattern may look. */
  readonly formAt: Int32Array;
  /** The forms of the node that was marked last have its stamp. */
  readonly stamps: Int32Array;
  /** A bit for each place, for whoever lays out words; all 0 in between. */
  readonly bits: Int32Array;
  /** A bit for each of these numbers that is not 0. */
  readonly blocks: Int32Array;
}

const NO_FORM = -1;

/** No node holds anything yet. In: the board whose rows are used, how many forms there are, the form at each place, and how many notes there may be. */
export function emptyHoldings(board: Board, forms: number, formAt: Int32Array, most: number): Holdings {
  const begin = new Int32Array(forms + 2);
  formAt.forEach((form) => {
    begin[form + 1] = (begin[form + 1] ?? 0) + 1;
  });
  for (let form = 0; form <= forms; form += 1) begin[form + 1] = (begin[form + 1] ?? 0) + (begin[form] ?? 0);
  // The bits are all 0 after every search, and notes are written before they are read.
  const bits = rowOf(board, 'bits', (formAt.length >> 5) + 1);
  const blocks = rowOf(board, 'blocks', (formAt.length >> 10) + 1);
  const stamps = rowOf(board, 'stamps', forms + 1).fill(0);
  const notes = rowOf(board, 'notes', 2 * (most + 1));
  notes[0] = NO_FORM;
  notes[1] = 0;
  return { notes, filled: 2, begin, formAt, stamps, bits, blocks };
}
