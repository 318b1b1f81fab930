import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { Answer } from '../../domain/reply';
import { askedThings, tellsOf } from '../readers/asked-things';
import { ABOUT, FOR_TREATMENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { asked } from './asked-pieces';

/** What asks of a treatment what it is or does. */
const OF_ITS_WORTH: ReadonlySet<IntentName> = new Set([ABOUT, 'effectiveness']);

/** What lists questions, words or pairs, and answers no question of one thing. */
const NO_ANSWER: ReadonlySet<IntentName> = new Set([
  'questions-for-the-doctor',
  'scan-report',
  'comparison',
  'pregnancy',
]);

/**
 * "Zoledronate fever, how long does it last?": where what is shown has no word of the thing that was asked about, what the
 * same page has on it under another heading; of a treatment, what the condition has on it among its treatments.
 */
export function toldElsewhere(
  reply: Answer,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const page = knowledge.library.page(reply.page ?? '');
  return page && (onThePage(reply, page, turn, talk, knowledge) ?? ofTheCondition(reply, page, turn, talk, knowledge));
}

function onThePage(
  { heading, paragraphs }: Answer,
  page: Page,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { dialogs, library, readers } = knowledge;
  const { particular, lookedForAnywhere } = readers.words;
  if (NO_ANSWER.has(heading) || asksTwice(talk, knowledge)) return undefined;
  const text = withWhatItPointsAt(talk, knowledge);
  const lists = page.kind === 'treatment' ? [lookedForAnywhere, particular] : [lookedForAnywhere];
  const [thing, ...others] = lists.flatMap((list) => askedThings(text, list));
  if (thing === undefined || others.some(({ names }) => !names.includes(thing.thing))) return undefined;
  const tells = (told: string) => tellsOf(told, thing.names);
  const named = [page, ...turn.topics.flatMap((topic) => library.page(topic) ?? [])];
  const here =
    page.sections
      .get(heading)
      ?.steps.flat()
      .map((each) => each.text) ?? [];
  if ([...here, ...paragraphs, ...named.flatMap(({ title, names }) => [title, ...names])].some(tells)) return undefined;
  const found = [...page.sections].find(
    ([other, { steps }]) => other !== heading && !NO_ANSWER.has(other) && steps.flat().some((each) => tells(each.text)),
  );
  const leadOf = () => found?.[1].steps.flat().find((each) => tells(each.text))?.text;
  return (
    found &&
    dialogs.forIntent(found[0])({ ...turn, intent: found[0], topics: [page.topic], speaksOf: tells, leadOf }, library)
  );
}

/** "What are the side effects, and can I swim?": two questions that do not point at each other are of two headings anyway. */
function asksTwice({ utterance: { text } }: ScreenedTurn, { readers }: Knowledge): boolean {
  const questions = readers.cut(text).filter(({ asks }) => asks);
  const points = ({ text: asked }: { readonly text: string }) =>
    plainWords(asked).some((word) => readers.words.pointing.has(word));
  return questions.length > 1 && !questions.some(points);
}

/** The questions of a message, and what they point at before them ("I have a fever since the drip. Is that normal?"). */
function withWhatItPointsAt({ utterance: { text } }: ScreenedTurn, { readers }: Knowledge): string {
  const question = asked(text, readers);
  const points = plainWords(question).some((word) => readers.words.pointing.has(word));
  return points || readers.readPoints(question).length > 0 ? text : question;
}

/** "How good is a stem cell injection?": where a treatment's page has no word of it, what the condition has among its treatments. */
function ofTheCondition(
  reply: Answer,
  page: Page,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, dialogs } = knowledge;
  const missing = page.kind === 'treatment' ? missingIn(reply, page, turn, talk, knowledge) : undefined;
  if (missing === undefined || !OF_ITS_WORTH.has(reply.heading)) return undefined;
  const named = turn.topics.filter((topic) => library.packs.includes(topic));
  const tells = (text: string) => tellsOf(text, missing.names);
  for (const topic of [...new Set([...named, ...library.packs])]) {
    const sections = [...(library.page(topic)?.sections ?? [])];
    const found = sections.find(
      ([heading, { steps }]) => FOR_TREATMENTS.has(heading) && steps.flat().some(({ text }) => tells(text)),
    );
    if (found)
      return dialogs.forIntent(found[0])({ ...turn, intent: found[0], topics: [topic], speaksOf: tells }, library);
  }
  return undefined;
}

/** The thing that was asked about and of which what is shown has no word; what is named, or shown beside it, is not missing. */
export function missingIn(
  reply: Answer,
  page: Page,
  { topics }: DialogTurn,
  talk: ScreenedTurn,
  { library, readers }: Knowledge,
) {
  const named = [page, ...topics.flatMap((topic) => library.page(topic) ?? [])];
  const section = page.sections.get(reply.heading);
  // A stress fracture is no stress: what a page is called is not what is missing on it.
  const told = [
    ...named.flatMap(({ title, names }) => [title, ...names]),
    ...reply.paragraphs,
    ...(section?.steps.flat().map((paragraph) => paragraph.text) ?? []),
  ];
  return askedThings(asked(talk.utterance.text, readers), readers.words.particular).find(
    ({ names }) => !told.some((each) => tellsOf(each, names)),
  );
}
