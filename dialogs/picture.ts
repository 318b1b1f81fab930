import type { Dialog } from '../src/domain/dialog';
import { notice } from './notice';

/** A picture, a scan, a PDF: says kindly that it cannot be read, and what to do instead. */
export const picture: Dialog = (_turn, library) => notice('picture', 'refuse', library);
