import type { OtherTongue } from '../../domain/other-language';
import type { WordForm } from '../../text/words';
import type { Graph } from '../patterns/graph-builder';
import { wakes } from '../patterns/leaves';

/** Tells whether a word is one of the language's everyday words, or wakes one of its patterns. */
export type Knows = (word: Pick<WordForm, 'text' | 'stem'>) => boolean;

/** Makes that test. In: the language's words, its compiled patterns. */
export function knowerOf({ known, fillers }: OtherTongue, graph: Graph): Knows {
  return ({ text, stem }) => known.has(text) || fillers.has(text) || wakes({ text, stem }, graph);
}
