import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { Answer } from '../../domain/reply';
import { findThings, mentionsThing } from '../readers/find-things';
import { DEFINITION, TREATMENT_LIST_INTENTS } from '../readers/intent-groups';
import { pointsBack } from '../readers/points-back';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { keepQuestions } from './keep-questions';

/** Intents that ask of a treatment what it is or what it does. */
const GENERAL_INTENTS: ReadonlySet<IntentName> = new Set([DEFINITION, 'effectiveness']);

/** Headings that list questions, words or pairs, and so answer no question about a single thing. */
const LISTING: ReadonlySet<IntentName> = new Set([
  'questions-for-the-doctor',
  'scan-report',
  'comparison',
  'pregnancy',
]);

/**
 * Looks elsewhere for an answer if what is shown does not mention the thing that was asked about ("zoledronate fever,
 * how long does it last?"): under another heading of the same page or, for a treatment, among the treatments on the
 * condition's page.
 *
 * @param reply the answer that would be shown
 * @param turn the turn of the dialog
 * @returns the answer from elsewhere; nothing if the thing is mentioned, or found nowhere
 */
export function answerFromElsewhere(
  reply: Answer,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const page = knowledge.library.page(reply.page ?? '');
  return page && (fromPage(reply, page, turn, talk, knowledge) ?? fromCondition(reply, page, turn, talk, knowledge));
}

function fromPage(
  { heading, paragraphs }: Answer,
  page: Page,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { dialogs, library, readers } = knowledge;
  const { particular, lookedForAnywhere } = readers.words;
  if (LISTING.has(heading) || asksTwice(talk, knowledge)) return undefined;
  const text = withContext(talk, knowledge);
  const lists = page.kind === 'treatment' ? [lookedForAnywhere, particular] : [lookedForAnywhere];
  const [thing, ...others] = lists.flatMap((list) => findThings(text, list));
  if (thing === undefined || others.some(({ names }) => !names.includes(thing.thing))) return undefined;
  const tells = (told: string) => mentionsThing(told, thing.names);
  const named = [page, ...turn.topics.flatMap((topic) => library.page(topic) ?? [])];
  const here =
    page.sections
      .get(heading)
      ?.steps.flat()
      .map((each) => each.text) ?? [];
  if ([...here, ...paragraphs, ...named.flatMap(({ title, names }) => [title, ...names])].some(tells)) return undefined;
  const found = [...page.sections].find(
    ([other, { steps }]) => other !== heading && !LISTING.has(other) && steps.flat().some((each) => tells(each.text)),
  );
  const leadOf = () => found?.[1].steps.flat().find((each) => tells(each.text))?.text;
  return (
    found &&
    dialogs.forIntent(found[0])({ ...turn, intent: found[0], topics: [page.topic], speaksOf: tells, leadOf }, library)
  );
}

/**
 * "What are the side effects, and can I swim?": two questions that do not refer to each other belong to two headings
 * anyway.
 */
function asksTwice({ utterance: { text } }: ScreenedTurn, { readers }: Knowledge): boolean {
  const questions = readers.cut(text).filter(({ asks }) => asks);
  const points = ({ text: question }: { readonly text: string }) => pointsBack(question, readers);
  return questions.length > 1 && !questions.some(points);
}

/** The questions of a message, with what they refer to ("I have a fever since the drip. Is that normal?"). */
function withContext({ utterance: { text } }: ScreenedTurn, { readers }: Knowledge): string {
  const question = keepQuestions(text, readers);
  const points = pointsBack(question, readers);
  return points || readers.readPoints(question).length > 0 ? text : question;
}

/**
 * "How good is a stem cell injection?": if the treatment's page does not mention it, shows what the condition's page
 * says about it among its treatments.
 */
function fromCondition(
  reply: Answer,
  page: Page,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, dialogs } = knowledge;
  const missing = page.kind === 'treatment' ? findMissingThing(reply, page, turn, talk, knowledge) : undefined;
  if (missing === undefined || !GENERAL_INTENTS.has(reply.heading)) return undefined;
  const named = turn.topics.filter((topic) => library.packs.includes(topic));
  const tells = (text: string) => mentionsThing(text, missing.names);
  for (const topic of [...new Set([...named, ...library.packs])]) {
    const sections = [...(library.page(topic)?.sections ?? [])];
    const found = sections.find(
      ([heading, { steps }]) => TREATMENT_LIST_INTENTS.has(heading) && steps.flat().some(({ text }) => tells(text)),
    );
    if (found)
      return dialogs.forIntent(found[0])({ ...turn, intent: found[0], topics: [topic], speaksOf: tells }, library);
  }
  return undefined;
}

/**
 * The thing that was asked about and that the answer does not mention. What is in the name of a page, or shown in the
 * same section, is not missing.
 *
 * @param reply the answer that would be shown
 * @param page the page that it comes from
 * @param turn the turn of the dialog
 */
export function findMissingThing(
  reply: Answer,
  page: Page,
  { topics }: DialogTurn,
  talk: ScreenedTurn,
  { library, readers }: Knowledge,
) {
  const named = [page, ...topics.flatMap((topic) => library.page(topic) ?? [])];
  const section = page.sections.get(reply.heading);
  // A stress fracture is not stress: a word in the name of the page is not missing on it.
  const told = [
    ...named.flatMap(({ title, names }) => [title, ...names]),
    ...reply.paragraphs,
    ...(section?.steps.flat().map((paragraph) => paragraph.text) ?? []),
  ];
  return findThings(keepQuestions(talk.utterance.text, readers), readers.words.particular).find(
    ({ names }) => !told.some((each) => mentionsThing(each, names)),
  );
}
