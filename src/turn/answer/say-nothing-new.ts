import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { nameOfStep } from '../../domain/memory';
import { OF_HARM } from '../../domain/names';

/** A result that is a reply, and not the safety question. */
type Told = Exclude<DialogResult, { readonly asks: unknown }>;

/**
 * Says in one line that nothing fits, with the sources and buttons of the answer that would be given again: "and for the
 * elbow?", right under the answer that has no word of elbows. What may keep a person from harm is never left out.
 *
 * @param result the answer that would be given again
 * @param line what is said in its place
 * @returns nothing if that answer is not the one just given
 */
export function sayNothingNew(result: DialogResult, line: string, { memory }: DialogTurn): Told | undefined {
  if ('asks' in result || result.reply.kind !== 'answer') return undefined;
  const { shown } = result.remember;
  const isJustShown =
    shown !== undefined &&
    memory.shown !== undefined &&
    shown.simpler === memory.shown.simpler &&
    nameOfStep(shown, shown.step) === nameOfStep(memory.shown, memory.shown.step);
  if (!isJustShown || OF_HARM.has(shown.heading)) return undefined;
  return { ...result, reply: { ...result.reply, paragraphs: [line] } };
}

/** The line alone, with the buttons of an answer that is about something else. */
export function onlyLine(result: Told, line: string): Told {
  const { suggestions } = result.reply;
  return { ...result, reply: { kind: 'notice', outcome: 'notice', paragraphs: [line], suggestions, lines: [] } };
}
