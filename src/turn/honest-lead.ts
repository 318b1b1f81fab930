import type { DialogResult } from '../domain/dialog';
import { askedThings, tellsOf } from './asked-things';
import { led } from './not-again';
import type { Parts } from './parts';
import type { Talk } from './talk';

/** "Does turmeric help?": where what is shown has no word of the thing that was asked about, that is said first. */
export function withHonestLead(result: DialogResult, { utterance }: Talk, { library, readers }: Parts): DialogResult {
  if ('asks' in result || result.reply.kind !== 'answer') return result;
  const { reply } = result;
  const section = library.page(reply.page ?? '')?.sections.get(reply.heading);
  if (!section) return result;
  const told = section.steps.flat().map(({ text }) => text);
  const missing = askedThings(utterance.text, readers.words.particular).find(
    ({ names }) => !told.some((text) => tellsOf(text, names)),
  );
  return missing === undefined ? result : led(result, library.say('no-word', { thing: missing.thing }));
}
