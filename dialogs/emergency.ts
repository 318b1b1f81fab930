import type { Dialog } from '../src/domain/dialog';

/**
 * "Is this an emergency?" is never answered with reassurance: the safety question comes first, with the guidance in it.
 */
export const emergency: Dialog = () => ({ asks: 'emergency' });
