import type { DialogResult, DialogTurn, Remembered } from '../../domain/dialog';
import { type Memory, nameOfShown, nameOfStep } from '../../domain/memory';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Answer, Reply } from '../../domain/reply';
import { askedThings, tellsOf } from '../readers/asked-things';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { type Again, asNarrower } from './as-narrower';

/** Answers further back than this may be said again: nobody scrolls so far. */
const LAST = 8;

/** Who asks for these wants to hear it again, or the next of it. */
const WANTED_AGAIN: ReadonlySet<IntentName> = new Set(['repeat', 'more', 'simpler', 'sources']);

/** What an answer leaves of itself in memory, so that it is not said again as if it were new. In: what it remembers, the memory before. */
export function toldNow({ shown }: Remembered, { told = [] }: Memory): Pick<Memory, 'told'> {
  if (shown === undefined) return {};
  const name = nameOfShown(shown);
  return { told: [name, ...told.filter((each) => each !== name)].slice(0, LAST) };
}

/**
 * Says nothing word for word a second time: what was told before goes on with its next step, or comes in simpler words;
 * where it has neither, or somebody may come to harm without it, it is said again, with a line on that. In: what a dialog gave back, the turn, the talk, the knowledge. Out: the result, and the line before it.
 */
export function notAgain(result: DialogResult, turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge): Again {
  if ('asks' in result || result.reply.kind !== 'answer' || WANTED_AGAIN.has(turn.intent)) return { result };
  const { dialogs, library, readers } = knowledge;
  const { shown } = result.remember;
  const told = turn.memory.told ?? [];
  if (shown === undefined || shown.reportWords !== undefined || !told.includes(nameOfShown(shown))) return { result };
  const narrowed = asNarrower(result, shown, turn, talk, knowledge);
  if (narrowed) return narrowed;
  if (OF_HARM.has(shown.heading)) return { result, lead: library.say('told-again') };
  const section = library.page(shown.topic)?.sections.get(shown.heading);
  const texts = section?.steps.flat().map(({ text }) => text) ?? [];
  const isOfPlace = namesUntoldPlace(talk.utterance.text, texts, readers.words.placesAlike);
  const leadOf = (lead: string) => library.say(isOfPlace ? 'told-place' : lead);
  const instead = (how: 'more' | 'simpler', lead: string) => ({
    result: dialogs.forIntent(how)({ ...turn, topics: [], memory: { ...turn.memory, shown } }, library),
    lead: leadOf(lead),
  });
  if (isOfPlace) return { result, lead: leadOf('told-again') };
  const hasMore = section?.steps[shown.step + 1] !== undefined;
  if (hasMore && !told.includes(nameOfStep(shown, shown.step + 1))) return instead('more', 'told-more');
  if (
    section?.simpler &&
    !told.includes(nameOfShown({ topic: shown.topic, heading: shown.heading, step: 0, simpler: true }))
  )
    return instead('simpler', 'told-simpler');
  return { result, lead: leadOf('told-again') };
}

/** "And for the knee?" is a new question, to which there may be no answer of its own. */
function namesUntoldPlace(
  text: string,
  told: readonly string[],
  places: Knowledge['readers']['words']['placesAlike'],
): boolean {
  const named = askedThings(text, places);
  return named.length > 0 && !told.some((each) => named.some(({ names }) => tellsOf(each, names)));
}

/** True for an answer that was shown before, as far back as is remembered. */
export function wasTold(result: DialogResult, { told = [] }: Memory): boolean {
  const shown = 'reply' in result ? result.remember.shown : undefined;
  return shown !== undefined && told.includes(nameOfShown(shown));
}

/** A reply with a line of the bot's own before it. */
export function withLead(result: DialogResult, lead: string): DialogResult {
  if ('asks' in result) return result;
  const reply: Reply = { ...result.reply, paragraphs: [lead, ...result.reply.paragraphs] } as Answer;
  return { ...result, reply };
}
