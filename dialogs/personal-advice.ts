import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** Doses, diagnoses, "should I stop my tablets?": a kind refusal that says who can answer. */
export const personalAdvice: Dialog = (_turn, library) => notice('personal-advice', 'refuse', library);
