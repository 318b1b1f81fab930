import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';
import { pastedReport } from './pasted-report';

/**
 * Doses, diagnoses, "should I stop my tablets?": a kind refusal that says who can answer. A scan that is quoted for a
 * verdict ("is my scan bad, it says edema") gets none, but its words are explained.
 */
export const personalAdvice: Dialog = (turn, library) =>
  turn.reportWords?.length ? pastedReport(turn, library) : notice('personal-advice', 'refuse', library);
