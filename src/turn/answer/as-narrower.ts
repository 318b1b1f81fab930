import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { nameOfShown, nameOfStep, type Shown } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Paragraphs } from '../../domain/page';
import type { Reply } from '../../domain/reply';
import { askedThings } from '../readers/asked-things';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { leanOn } from '../topics/lean';
import { thingsIn } from './looking-for';
import { narrowerOf } from './narrower';

/** A result, and a line that is to be said before it; an honest one says that the page has no answer. */
export interface Again {
  readonly result: DialogResult;
  readonly lead?: string;
  readonly isHonest?: true;
}

/** What is safe for a child is told for all of a condition, and on its own page. */
const PREGNANCY: IntentName = 'pregnancy';

/**
 * "Will it hurt the baby?", after the page on pregnancy: a narrower question than the one answered before. The step that
 * has its words is shown; where none has, that is said, for it was never told.
 */
export function asNarrower(
  result: Extract<DialogResult, { reply: Reply }>,
  shown: Shown,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Again | undefined {
  const { dialogs, library } = knowledge;
  const tells = (text: string) => turn.speaksOf?.(text) === true;
  if (result.reply.paragraphs.some(tells)) return spokenOf(result, shown, tells, turn, talk, knowledge);
  const elsewhere = ofCondition(shown, tells, turn, knowledge);
  if (elsewhere) return elsewhere;
  const narrower = narrowerOf(shown, turn, talk, knowledge);
  if (!narrower) return undefined;
  const { step, missing, isSimpler } = narrower;
  const again = { ...turn, topics: [], memory: { ...turn.memory, shown } };
  if (isSimpler) return { result: dialogs.forIntent('simpler')(again, library), lead: library.say('told-simpler') };
  const lacking = missing === undefined ? library.say('narrower') : library.say('no-word', { thing: missing });
  // A thing that the content knows may be told on another page, so it is not called missing; anything else is.
  const isKnown = askedThings(talk.utterance.text, knowledge.readers.words.particular).length > 0;
  if (!step) return isKnown ? { result, lead: library.say('told-again') } : { result, lead: lacking, isHonest: true };
  return showing(step, shown.topic, shown.heading, turn, knowledge);
}

/** Shows a step of a page; where it was told before, that is said. */
function showing(
  step: Paragraphs,
  topic: TopicName,
  heading: IntentName,
  turn: DialogTurn,
  { dialogs, library }: Knowledge,
): Again {
  const speaksOf = (text: string) => step.some((each) => each.text === text);
  const result = dialogs.forIntent(heading)({ ...turn, intent: heading, topics: [topic], speaksOf }, library);
  const shown = 'reply' in result ? result.remember.shown : undefined;
  const isTold = shown !== undefined && (turn.memory.told ?? []).includes(nameOfShown(shown));
  return { result, ...(isTold && { lead: library.say('told-again') }) };
}

/** What the page of the condition has under the same heading, where only that speaks of what was asked about. */
function ofCondition(
  { topic, heading }: Shown,
  tells: (text: string) => boolean,
  turn: DialogTurn,
  knowledge: Knowledge,
) {
  const condition = knowledge.library.page(knowledge.library.page(topic)?.pack ?? '');
  const step = condition?.sections.get(heading)?.steps.find((each) => each.some(({ text }) => tells(text)));
  if (heading !== PREGNANCY || !condition || !step || condition.topic === topic) return undefined;
  const { result, ...lead } = showing(step, condition.topic, heading, turn, knowledge);
  // The talk stays with the page that was talked of.
  return 'reply' in result ? { ...lead, result: { ...result, remember: { ...result.remember, topic } } } : undefined;
}

/** What was asked about stands in what was told before: another step that speaks of it, or the same once more. */
function spokenOf(
  result: DialogResult,
  shown: Shown,
  tells: (text: string) => boolean,
  turn: DialogTurn,
  { utterance: { text: said } }: ScreenedTurn,
  knowledge: Knowledge,
): Again {
  const { library } = knowledge;
  const steps = library.page(shown.topic)?.sections.get(shown.heading)?.steps ?? [];
  const isTold = (step: number) => (turn.memory.told ?? []).includes(nameOfStep(shown, step));
  // "And stage 3?" goes on; "would an X-ray not show it?" was told.
  const goesOn = leanOn(said, knowledge).isLeaning || thingsIn(said, turn.intent, knowledge.readers.words).length === 0;
  const fresh = steps.find((step, at) => goesOn && !isTold(at) && step.some(({ text }) => tells(text)));
  return fresh
    ? showing(fresh, shown.topic, shown.heading, turn, knowledge)
    : { result, lead: library.say('told-again') };
}
