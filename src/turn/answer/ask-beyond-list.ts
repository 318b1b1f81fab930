import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { choicesOf, placeNamed } from '../meaning/choose-meaning';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';

/**
 * Asks back where a message picks a place that the list does not have: "number nine", of three choices.
 *
 * @returns nothing for another message, or where nothing was listed
 */
export function askBeyondList(
  { memory }: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const place = placeNamed(text, knowledge);
  const choices = choicesOf(memory);
  const isPair = (memory.sideBySide ?? []).length > 1;
  if (place === undefined || isPair || choices.length < 2 || place <= choices.length) return undefined;
  const paragraphs = [knowledge.library.say('beyond-list')];
  return {
    reply: { kind: 'question', outcome: 'clarify', paragraphs, suggestions: choices, lines: [] },
    remember: { misses: memory.misses },
  };
}
