/**
 * A message that teaches the second reader, written by somebody who had not seen the rules: a medical danger, a crisis
 * of mind or safety, an ordinary message that a promise on false alarms is kept with, or another harmless one.
 */
export interface ReaderExample {
  readonly id: string;
  readonly kind: 'danger' | 'crisis' | 'ordinary' | 'harmless';
  readonly text: string;
}
