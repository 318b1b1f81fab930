import type { Dialog } from '../src/domain/dialog';
import { explainWords } from './pasted-report';
import { section } from './section';

/** What a report says: "what does subchondral mean?" gets just that word, everybody else the common words. */
export const scanReport: Dialog = (turn, library) =>
  turn.reportWords?.length ? explainWords(turn, library) : section(turn, library);
