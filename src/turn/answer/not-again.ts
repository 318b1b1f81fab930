import type { DialogResult, DialogTurn, Remembered } from '../../domain/dialog';
import { type Memory, nameOfShown, type Shown } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Paragraphs } from '../../domain/page';
import type { Answer, Reply } from '../../domain/reply';
import { askedThings, tellsOf } from '../readers/asked-things';
import type { Parts } from '../talk/parts';
import type { Talk } from '../talk/talk';
import { narrowerOf } from './narrower';

/** Answers further back than this may be said again: nobody scrolls so far. */
const LAST = 8;

/** Who asks for these wants to hear it again, or the next of it. */
const WANTED_AGAIN: ReadonlySet<IntentName> = new Set(['repeat', 'more', 'simpler', 'sources']);

/** What somebody may come to harm without is said again whole. */
const SAID_AGAIN: ReadonlySet<IntentName> = new Set([
  'side-effects',
  'who-should-not',
  'pregnancy',
  'when-to-seek-care',
]);

/** A result, and a line that is to be said before it; an honest one says that the page has no answer. */
export interface Again {
  readonly result: DialogResult;
  readonly lead?: string;
  readonly isHonest?: true;
}

/** What an answer leaves of itself in memory, so that it is not said again as if it were new. In: what it remembers, the memory before. */
export function toldNow({ shown }: Remembered, { told = [] }: Memory): Pick<Memory, 'told'> {
  if (shown === undefined) return {};
  const name = nameOfShown(shown);
  return { told: [name, ...told.filter((each) => each !== name)].slice(0, LAST) };
}

/**
 * Says nothing word for word a second time: what was told before goes on with its next step, or comes in simpler words;
 * where it has neither, or somebody may come to harm without it, it is said again, with a line on that. In: what a dialog gave back, the turn, the talk, the parts. Out: the result, and the line before it.
 */
export function notAgain(result: DialogResult, turn: DialogTurn, talk: Talk, parts: Parts): Again {
  if ('asks' in result || result.reply.kind !== 'answer' || WANTED_AGAIN.has(turn.intent)) return { result };
  const { dialogs, library, readers } = parts;
  const { shown } = result.remember;
  const told = turn.memory.told ?? [];
  if (shown === undefined || shown.reportWords !== undefined || !told.includes(nameOfShown(shown))) return { result };
  const narrowed = asNarrower(result, shown, turn, talk, parts);
  if (narrowed) return narrowed;
  if (SAID_AGAIN.has(shown.heading)) return { result, lead: library.say('told-again') };
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
  if (hasMore && !told.includes(nameOfShown({ ...shown, step: shown.step + 1 }))) return instead('more', 'told-more');
  if (section?.simpler && !told.includes(nameOfShown({ ...shown, simpler: true })))
    return instead('simpler', 'told-simpler');
  return { result, lead: leadOf('told-again') };
}

/**
 * "Will it hurt the baby?", after the page on pregnancy: a narrower question than the one answered before. The step that
 * has its words is shown; where none has, that is said, for it was never told.
 */
function asNarrower(
  result: Extract<DialogResult, { reply: Reply }>,
  shown: Shown,
  turn: DialogTurn,
  talk: Talk,
  parts: Parts,
): Again | undefined {
  const { dialogs, library } = parts;
  const tells = (text: string) => turn.speaksOf?.(text) === true;
  if (result.reply.paragraphs.some(tells)) return spokenOf(result, shown, tells, turn, parts);
  const elsewhere = ofCondition(shown, tells, turn, parts);
  if (elsewhere) return elsewhere;
  const narrower = narrowerOf(shown, turn, talk, parts);
  if (!narrower) return undefined;
  const { step, missing, isSimpler } = narrower;
  const again = { ...turn, topics: [], memory: { ...turn.memory, shown } };
  if (isSimpler) return { result: dialogs.forIntent('simpler')(again, library), lead: library.say('told-simpler') };
  const lacking = missing === undefined ? library.say('narrower') : library.say('no-word', { thing: missing });
  if (!step) return { result, lead: lacking, isHonest: true };
  return showing(step, shown.topic, shown.heading, turn, parts);
}

/** Shows a step of a page; where it was told before, that is said. */
function showing(
  step: Paragraphs,
  topic: TopicName,
  heading: IntentName,
  turn: DialogTurn,
  { dialogs, library }: Parts,
): Again {
  const speaksOf = (text: string) => step.some((each) => each.text === text);
  const result = dialogs.forIntent(heading)({ ...turn, intent: heading, topics: [topic], speaksOf }, library);
  const shown = 'reply' in result ? result.remember.shown : undefined;
  const isTold = shown !== undefined && (turn.memory.told ?? []).includes(nameOfShown(shown));
  return { result, ...(isTold && { lead: library.say('told-again') }) };
}

/** What the page of the condition has under the same heading, where only that speaks of what was asked about. */
function ofCondition({ topic, heading }: Shown, tells: (text: string) => boolean, turn: DialogTurn, parts: Parts) {
  const condition = parts.library.page(parts.library.page(topic)?.pack ?? '');
  const step = condition?.sections.get(heading)?.steps.find((each) => each.some(({ text }) => tells(text)));
  if (!condition || !step || condition.topic === topic) return undefined;
  const { result, ...lead } = showing(step, condition.topic, heading, turn, parts);
  // The talk stays with the page that was talked of.
  return 'reply' in result ? { ...lead, result: { ...result, remember: { ...result.remember, topic } } } : undefined;
}

/** What was asked about stands in what was told before: another step that speaks of it, or the same once more. */
function spokenOf(
  result: DialogResult,
  shown: Shown,
  tells: (text: string) => boolean,
  turn: DialogTurn,
  parts: Parts,
): Again {
  const { library } = parts;
  const steps = library.page(shown.topic)?.sections.get(shown.heading)?.steps ?? [];
  const isTold = (step: number) => (turn.memory.told ?? []).includes(nameOfShown({ ...shown, step }));
  const fresh = steps.find((step, at) => !isTold(at) && step.some(({ text }) => tells(text)));
  return fresh ? showing(fresh, shown.topic, shown.heading, turn, parts) : { result, lead: library.say('told-again') };
}

/** "And for the knee?" is a new question, to which there may be no answer of its own. */
function namesUntoldPlace(
  text: string,
  told: readonly string[],
  places: Parts['readers']['words']['placesAlike'],
): boolean {
  const named = askedThings(text, places);
  return named.length > 0 && !told.some((each) => named.some(({ names }) => tellsOf(each, names)));
}

/** A reply with a line of the bot's own before it. */
export function withLead(result: DialogResult, lead: string): DialogResult {
  if ('asks' in result) return result;
  const reply: Reply = { ...result.reply, paragraphs: [lead, ...result.reply.paragraphs] } as Answer;
  return { ...result, reply };
}
