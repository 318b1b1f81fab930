import type { Knowledge } from './knowledge';
import type { ScreenedTurn } from './screened-turn';

/** True where a message asks something, in any of its pieces. */
export function asks({ utterance }: Pick<ScreenedTurn, 'utterance'>, { readers }: Knowledge): boolean {
  return readers.cut(utterance.text).some((piece) => piece.asks);
}
