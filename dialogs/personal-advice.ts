import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';
import { pastedReport } from './pasted-report';

/**
 * Doses, diagnoses, "should I stop my tablets?": a kind refusal that says who can answer. Whoever wants a scan judged and
 * quotes it ("is my scan bad, it says edema") is told that it is not, and what those words mean.
 */
export const personalAdvice: Dialog = (turn, library) =>
  turn.reportWords?.length ? pastedReport(turn, library) : notice('personal-advice', 'refuse', library);
