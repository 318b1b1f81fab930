import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { nameOfShown, nameOfStep, type Shown } from '../../domain/memory';
import { type IntentName, OF_HARM, type TopicName } from '../../domain/names';
import type { Paragraphs } from '../../domain/page';
import type { Reply } from '../../domain/reply';
import { findThings } from '../readers/find-things';
import { PREGNANCY } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { stripLeadIn } from '../topics/strip-lead-in';
import { findNarrowerPart } from './find-narrower-part';
import { searchedThingsIn } from './prepare-search';
import { showParagraph } from './show-paragraph';

/**
 * The result of a dialog and an optional line to say before it. An honest line says that the page does not answer the
 * question.
 */
export interface ResultWithLead {
  readonly result: DialogResult;
  readonly lead?: string;
  readonly isHonest?: true;
}

/**
 * Answers a question that is narrower than the one answered before: "will it hurt the baby?", after the page on
 * pregnancy. Shows the step (the part of a section that one reply shows) that contains the question's words. If no step
 * does, says so, because then the answer was never given.
 *
 * @param result the answer that was given before and would be given again
 * @param shown which part of which section that answer is
 * @returns nothing if the question is not narrower
 */
export function answerNarrowerQuestion(
  result: Extract<DialogResult, { reply: Reply }>,
  shown: Shown,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): ResultWithLead | undefined {
  const { dialogs, library } = knowledge;
  const tells = (text: string) => turn.speaksOf?.(text) === true;
  if (result.reply.paragraphs.some(tells)) return continueOrRepeat(result, shown, tells, turn, talk, knowledge);
  const elsewhere = fromConditionPage(shown, tells, turn, knowledge);
  if (elsewhere) return elsewhere;
  const narrower = findNarrowerPart(shown, turn, talk, knowledge);
  if (!narrower) return undefined;
  const { step, missing, isSimpler } = narrower;
  const again = { ...turn, topics: [], memory: { ...turn.memory, shown } };
  if (isSimpler) return { result: dialogs.forIntent('simpler')(again, library), lead: library.say('told-simpler') };
  // A thing that the content knows may be covered on another page, so it is not called missing; anything else is.
  const isKnown = findThings(talk.utterance.text, knowledge.readers.words.particular).length > 0;
  if (!step && isKnown) return { result, lead: library.say('told-again') };
  const lacking = missing === undefined ? 'narrower' : 'no-word-above';
  const slots = missing === undefined ? {} : { thing: missing };
  if (!step) return { result: dialogs.pointBack(lacking, again, library, slots), isHonest: true };
  return showStep(step, shown.topic, shown.heading, turn, knowledge);
}

/** Shows a step of a page, and says so if it was shown before. */
function showStep(
  step: Paragraphs,
  topic: TopicName,
  heading: IntentName,
  turn: DialogTurn,
  { dialogs, library }: Knowledge,
): ResultWithLead {
  const speaksOf = (text: string) => step.some((each) => each.text === text);
  const result = dialogs.forIntent(heading)({ ...turn, intent: heading, topics: [topic], speaksOf }, library);
  const shown = 'reply' in result ? result.remember.shown : undefined;
  const isTold = shown !== undefined && (turn.memory.told ?? []).includes(nameOfShown(shown));
  return { result, ...(isTold && { lead: library.say('told-again') }) };
}

/** The step under the same heading on the condition's page, if only that page mentions what was asked about. */
function fromConditionPage(
  { topic, heading }: Shown,
  tells: (text: string) => boolean,
  turn: DialogTurn,
  knowledge: Knowledge,
) {
  const condition = knowledge.library.page(knowledge.library.page(topic)?.pack ?? '');
  const step = condition?.sections.get(heading)?.steps.find((each) => each.some(({ text }) => tells(text)));
  // Whether something is safe for a child stands on the condition's page for all of it, and on the page of a topic.
  if (heading !== PREGNANCY || !condition || !step || condition.topic === topic) return undefined;
  const { result, ...lead } = showStep(step, condition.topic, heading, turn, knowledge);
  // The talk stays with the page that it was about.
  return 'reply' in result ? { ...lead, result: { ...result, remember: { ...result.remember, topic } } } : undefined;
}

/**
 * Handles a question about something that the repeated answer does mention: shows another step that mentions it and was
 * not shown yet, or else the same answer again.
 */
function continueOrRepeat(
  result: DialogResult,
  shown: Shown,
  tells: (text: string) => boolean,
  turn: DialogTurn,
  { utterance: { text: said } }: ScreenedTurn,
  knowledge: Knowledge,
): ResultWithLead {
  const { library } = knowledge;
  const steps = library.page(shown.topic)?.sections.get(shown.heading)?.steps ?? [];
  const isTold = (step: number) => (turn.memory.told ?? []).includes(nameOfStep(shown, step));
  // "And stage 3?" goes on; "would an X-ray not show it?" was answered already.
  const goesOn =
    stripLeadIn(said, knowledge).isLeaning || searchedThingsIn(said, turn.intent, knowledge.readers.words).length === 0;
  const fresh = steps.find((step, at) => goesOn && !isTold(at) && step.some(({ text }) => tells(text)));
  if (fresh) return showStep(fresh, shown.topic, shown.heading, turn, knowledge);
  return tellPartAgain(shown, tells, turn, knowledge) ?? { result, lead: library.say('told-again') };
}

/** The one paragraph of an answer that mentions what was asked about, where the rest of the answer does not. */
function tellPartAgain(
  shown: Shown,
  tells: (text: string) => boolean,
  turn: DialogTurn,
  knowledge: Knowledge,
): ResultWithLead | undefined {
  const { dialogs, library } = knowledge;
  const [part] = (library.page(shown.topic)?.sections.get(shown.heading)?.steps[shown.step] ?? []).filter(({ text }) =>
    tells(text),
  );
  if (!part || OF_HARM.has(shown.heading)) return undefined;
  const result = showParagraph({ topic: shown.topic, heading: shown.heading, text: part.text }, turn, knowledge);
  const again = { ...turn, topics: [], memory: { ...turn.memory, shown } };
  const isTold = 'reply' in result && (turn.memory.told ?? []).includes(nameOfShown(result.remember.shown ?? shown));
  return isTold
    ? { result: dialogs.pointBack('told-above', again, library), isHonest: true }
    : { result, lead: library.say('told-part') };
}
