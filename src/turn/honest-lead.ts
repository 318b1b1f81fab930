import type { DialogResult } from '../domain/dialog';
import { askedThings, tellsOf } from './asked-things';
import { led } from './not-again';
import type { Parts } from './parts';
import type { Talk } from './talk';

/** "Does turmeric help?": where what is shown has no word of the thing that was asked about, that is said first. */
export function withHonestLead(result: DialogResult, { utterance }: Talk, { library, readers }: Parts): DialogResult {
  if ('asks' in result || result.reply.kind !== 'answer') return result;
  const { reply } = result;
  const page = library.page(reply.page ?? '');
  const section = page?.sections.get(reply.heading);
  if (!page || !section) return result;
  // A stress fracture is no stress: what the page is called is not what is missing on it.
  const told = [page.title, ...page.names, ...section.steps.flat().map(({ text }) => text)];
  const missing = askedThings(utterance.text, readers.words.particular).find(
    ({ names }) => !told.some((text) => tellsOf(text, names)),
  );
  return missing === undefined ? result : led(result, library.say('no-word', { thing: missing.thing }));
}
