/**
 * Which of the words of a message each node holds. A common word is found at forty nodes, and most of them nobody ever
 * asks for; so a node notes its distinct words, and not each place where one stands. The notes are chains: `last` has
 * the number of a node's newest note, `before` that of the note before it, 0 where there is none.
 */
export interface Holdings {
  readonly last: Int32Array;
  readonly form: number[];
  readonly before: number[];
  /** At how many places the words of each node stand. */
  readonly count: Int32Array;
  /** Where the words of each form stand in the rows of places: from `begin[form]` to before `begin[form + 1]`. */
  readonly begin: Int32Array;
  /** The form at each place; a number that no form has where no pattern may look. */
  readonly formAt: Int32Array;
  /** The forms of the node marked last have its stamp. */
  readonly stamps: Int32Array;
  /** A bit for each place, for whoever lays out words; all 0 in between. */
  readonly bits: Int32Array;
}

/** No node holds anything yet. In: how many nodes there are, how many forms, the form at each place. */
export function emptyHoldings(nodes: number, forms: number, formAt: Int32Array): Holdings {
  const begin = new Int32Array(forms + 2);
  for (const form of formAt) begin[form + 1] = (begin[form + 1] ?? 0) + 1;
  for (let form = 0; form <= forms; form += 1) begin[form + 1] = (begin[form + 1] ?? 0) + (begin[form] ?? 0);
  return {
    last: new Int32Array(nodes),
    form: [NO_FORM],
    before: [0],
    count: new Int32Array(nodes),
    begin,
    formAt,
    stamps: new Int32Array(forms + 1),
    bits: new Int32Array((formAt.length >> 5) + 1),
  };
}

const NO_FORM = -1;

/** Notes that a node holds a form, unless that was its newest note already. Out: true where it is the node's first. */
export function hold({ last, form, before, count, begin }: Holdings, node: number, held: number): boolean {
  const newest = last[node] ?? 0;
  if (form[newest] === held) return false;
  last[node] = form.push(held) - 1;
  before.push(newest);
  count[node] = (count[node] ?? 0) + (begin[held + 1] ?? 0) - (begin[held] ?? 0);
  return newest === 0;
}

/** Marks the forms that a node holds. Out: the stamp that these forms now have, and no others. */
export function mark({ last, form, before, stamps }: Holdings, node: number): number {
  const stamp = node + 1;
  for (let note = last[node] ?? 0; note !== 0; note = before[note] ?? 0) stamps[form[note] ?? 0] = stamp;
  return stamp;
}
