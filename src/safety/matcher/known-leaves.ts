import { MOST_LEXEMES } from '../../text/lexeme';
import type { WordForm } from '../../text/words';
import { collectLeaves, type NodeGraph, type NodeId } from '../patterns/node-graph';

/**
 * The leaves of lexemes in one graph, noted when a lexeme is first met. To look a word up in three maps for each of
 * three graphs costs more than all else that is done once for each distinct word.
 */
interface KnownLeaves {
  /**
   * For each lexeme, where its leaves are in `rows`: first how many they are, then the leaves. 0 if never met. Empty
   * until the first lexeme, since graphs of other languages meet none.
   */
  places: Int32Array;
  readonly rows: NodeId[];
}

const known = new WeakMap<NodeGraph, KnownLeaves>();

/** Makes the function that adds to `leaves` those that a word matches in a graph. */
export function leafCollector(graph: NodeGraph, leaves: NodeId[]): (form: WordForm) => void {
  const noted = known.get(graph) ?? noneKnown(graph);
  const { rows } = noted;
  return (form) => {
    const { lexeme } = form;
    if (lexeme === undefined) return collectLeaves(form, graph, leaves);
    if (noted.places.length === 0) noted.places = new Int32Array(MOST_LEXEMES);
    const { places } = noted;
    const place = places[lexeme] ?? 0;
    if (place === 0) {
      const begin = leaves.length;
      collectLeaves(form, graph, leaves);
      places[lexeme] = rows.push(leaves.length - begin) - 1;
      for (let at = begin; at < leaves.length; at += 1) rows.push(leaves[at] ?? 0);
      return;
    }
    const end = place + (rows[place] ?? 0);
    for (let at = place + 1; at <= end; at += 1) leaves.push(rows[at] ?? 0);
  };
}

function noneKnown(graph: NodeGraph): KnownLeaves {
  const none: KnownLeaves = { places: new Int32Array(0), rows: [0] };
  known.set(graph, none);
  return none;
}
