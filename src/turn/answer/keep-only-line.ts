import type { DialogResult } from '../../domain/dialog';

/** A result that is a reply, and not the safety question. */
type Told = Exclude<DialogResult, { readonly asks: unknown }>;

/** The line alone, with the buttons of an answer that is about something else. */
export function keepOnlyLine(result: Told, line: string): Told {
  const { suggestions } = result.reply;
  return { ...result, reply: { kind: 'notice', outcome: 'notice', paragraphs: [line], suggestions, lines: [] } };
}
