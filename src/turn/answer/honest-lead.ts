import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Answer } from '../../domain/reply';
import { askedThings, tellsOf } from '../readers/asked-things';
import { isOfChild } from '../readers/of-child';
import type { Parts } from '../talk/parts';
import type { Talk } from '../talk/talk';
import { led } from './not-again';

/** The works behind what was shown, which are all that is known where somebody asks why. */
const SOURCES: IntentName = 'sources';

/**
 * "Does turmeric help?", "for my 9 year old", "in the knee": where what is shown has no word of the thing, the child or the
 * part of the body that was asked about, that is said first. In: the result, the turn, the talk, the parts. Out: the result,
 * with such a line.
 */
export function withHonestLead(result: DialogResult, turn: DialogTurn, talk: Talk, parts: Parts): DialogResult {
  if ('asks' in result || result.reply.kind !== 'answer') return result;
  const lead = leadOf(result.reply, turn, talk, parts);
  return lead === undefined ? result : led(result, lead);
}

function leadOf(
  reply: Answer,
  { place }: DialogTurn,
  { utterance: { text } }: Talk,
  { library, readers: { words } }: Parts,
): string | undefined {
  if (reply.heading === SOURCES) return tellsOf(text, words.whys) ? library.say('why') : undefined;
  const page = library.page(reply.page ?? '');
  const section = page?.sections.get(reply.heading);
  if (!page || !section) return undefined;
  const isTold = reply.paragraphs.some((each) => tellsOf(each, words.ofChildren.words));
  if (!isTold && isOfChild(text, words.ofChildren)) return library.say('for-adults');
  // A stress fracture is no stress: what the page is called is not what is missing on it.
  const told = [page.title, ...page.names, ...section.steps.flat().map((paragraph) => paragraph.text)];
  const missing = askedThings(text, words.particular).find(({ names }) => !told.some((each) => tellsOf(each, names)));
  if (missing !== undefined) return library.say('no-word', { thing: missing.thing });
  const isElsewhere = reply.paragraphs.some((each) => place?.isElsewhere(each));
  const isThere = reply.paragraphs.some((each) => place?.isOf(each));
  return isElsewhere && !isThere ? library.say('told-place') : undefined;
}
