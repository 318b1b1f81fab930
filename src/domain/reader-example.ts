/**
 * A training message of the second reader, written by somebody who had not seen the rules: a medical danger, a crisis
 * of mental health or personal safety, an ordinary message (the promise on false alarms is measured on these), or
 * another harmless one.
 */
export interface ReaderExample {
  readonly id: string;
  readonly kind: 'danger' | 'crisis' | 'ordinary' | 'harmless';
  readonly text: string;
}
