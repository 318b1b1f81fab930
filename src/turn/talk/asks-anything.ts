import type { Knowledge } from './knowledge';
import type { ScreenedTurn } from './screened-turn';

/** True if any piece of a message asks something. */
export function asksAnything({ utterance }: Pick<ScreenedTurn, 'utterance'>, { readers }: Knowledge): boolean {
  return readers.cut(utterance.text).some((piece) => piece.asks);
}
