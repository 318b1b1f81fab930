import type { Parts } from './parts';
import type { Talk } from './talk';

/** True where a message asks something, in any of its pieces. */
export function asks({ utterance }: Pick<Talk, 'utterance'>, { readers }: Parts): boolean {
  return readers.cut(utterance.text).some((piece) => piece.asks);
}
