import type { Dialog } from '../src/domain/dialog';
import { explainWords } from './pasted-report';
import { section } from './section';

/** What stands in a report: "what does subchondral mean?" gets just that word, and everybody else the words that are common. */
export const scanReport: Dialog = (turn, library) =>
  turn.reportWords?.length ? explainWords(turn, library) : section(turn, library);
