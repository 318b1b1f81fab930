import type { ScreenedUtterance } from '../src/domain/utterance';

/** Nothing is at stake in a bench, so its messages count as screened. */
export function screened(text: string): ScreenedUtterance {
  return { text } as ScreenedUtterance;
}
