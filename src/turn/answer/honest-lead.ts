import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { Answer } from '../../domain/reply';
import { stem } from '../../text/stem';
import { tellsOf } from '../readers/asked-things';
import { isOfChild } from '../readers/of-child';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import type { Again } from './as-narrower';
import { withLead } from './not-again';
import { missingIn, toldElsewhere } from './told-elsewhere';

/**
 * "Does turmeric help?", "for my 9 year old", "in the knee": where what is shown has no word of the thing, the child or the
 * part of the body that was asked about, that is said first. In: the result with what is to be said before it, the turn, the talk, the knowledge. Out: the result,
 * with such a line.
 */
export function withHonestLead(again: Again, turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge): DialogResult {
  const { result, lead: told } = again;
  const led = (lead: string | undefined) => (lead === undefined ? result : withLead(result, lead));
  if (again.isHonest) return led(told);
  if ('asks' in result || result.reply.kind !== 'answer') return led(told);
  const elsewhere = toldElsewhere(result.reply, turn, talk, knowledge);
  if (elsewhere) return elsewhere;
  return led(leadOf(result.reply, turn, talk, knowledge) ?? told);
}

function leadOf(reply: Answer, turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge): string | undefined {
  const { place } = turn;
  const { text } = talk.utterance;
  const { library } = knowledge;
  const { words } = knowledge.readers;
  const page = library.page(reply.page ?? '');
  const section = page?.sections.get(reply.heading);
  if (!page || !section) return undefined;
  const isTold = reply.paragraphs.some((each) => tellsOf(each, words.ofChildren.words));
  if (!isTold && isOfChild(text, words.ofChildren)) return library.say('for-adults');
  const missing = missingIn(reply, page, turn, talk, knowledge);
  if (missing !== undefined) return library.say('no-word', { thing: missing.thing });
  const isElsewhere = !place?.isKept && reply.paragraphs.some((each) => place?.isElsewhere(each));
  const isThere = reply.paragraphs.some((each) => place?.isOf(each));
  if (isElsewhere && !isThere) return library.say('told-place');
  const point = turn.memory.shown === undefined ? undefined : pointMissing(text, reply, knowledge);
  return point === undefined ? undefined : library.say(`point-${point}`);
}

/** A longer message asks for more than a figure or a name. */
const MOST_WORDS = 9;

/** "How long does it take?": what a short question of a talk wants to know, where what is shown tells nothing of the kind. */
function pointMissing(text: string, { paragraphs }: Answer, { readers }: Knowledge): string | undefined {
  if (plainWords(text).length > MOST_WORDS) return undefined;
  const [asked] = readers.readPoints(text);
  const told = readers.words.points.find(({ name }) => name === asked)?.told;
  // The marks of the sources are no figures.
  const tells = (each: string) => plainWords(each.replace(/\[\d+\]/g, '')).some((word) => told?.has(stem(word)));
  return told === undefined || paragraphs.some(tells) ? undefined : asked;
}
