import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Page, Paragraph } from '../../domain/page';
import { findThings, mentionsThing } from '../readers/find-things';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { addLead, wasShownBefore } from './avoid-repeat';
import { showParagraph } from './show-paragraph';

/** The intent that "why?" is classified as after an answer. */
const SOURCES: IntentName = 'sources';

/** Headings under which an illness itself explains why it occurs and how it feels. */
const ILLNESS_HEADINGS: ReadonlySet<IntentName> = new Set(['causes', 'symptoms', 'diagnosis']);

/** A longer message asks for more than a reason. */
const MOST_WORDS = 9;

/**
 * Answers "why?" or "why the jaw?" after an answer with the paragraph that gives a reason, rather than with a list of
 * sources. If a thing is named, this is the paragraph that mentions it; otherwise a paragraph of what was shown. If none
 * gives a reason, or it was told already, one line says so, and nothing is shown again.
 *
 * @returns nothing if something else is asked or nothing was shown
 */
export function answerWhy(
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, readers } = knowledge;
  const { shown } = turn.memory;
  if (!shown || shown.reportWords || !mentionsThing(text, readers.words.whys)) return undefined;
  const page = library.page(shown.topic);
  const ofThing = page && reasonOfThing(page, turn, text, knowledge);
  if (ofThing) return ofThing;
  if (turn.intent !== SOURCES && !isBareWhy(text, knowledge)) return undefined;
  const steps = page?.sections.get(shown.heading)?.steps ?? [];
  // In a section about harm, the warning that cannot wait comes first and is not what the person wonders about.
  const [first, second] = steps[shown.step] ?? [];
  const warning = isOfHarm(shown.heading) && turn.memory.intent !== SOURCES ? (second ?? first) : undefined;
  if (page && warning) return showReason(page, shown.heading, warning, turn, knowledge);
  const reason = steps[shown.step]?.find(givesReason(knowledge));
  const told = page && reason && showReason(page, shown.heading, reason, turn, knowledge);
  if (told && !wasShownBefore(told, turn.memory)) return told;
  return page && knowledge.dialogs.sayOneLine(told ? 'reason-told' : 'no-reason', turn, library);
}

/** Where a person may come to harm, what was said of it is said again, once. A list of illnesses is not. */
function isOfHarm(heading: IntentName): boolean {
  return OF_HARM.has(heading) && heading !== 'who-should-not';
}

/** "Why is that?", "why so long?": a why beside nothing but words that refer to what was shown. */
function isBareWhy(text: string, { readers: { words } }: Knowledge): boolean {
  const [why = '', ...others] = plainWords(text).filter((word) => !words.small.has(word) || words.whys.includes(word));
  return words.whys.includes(why) && others.every((word) => words.besideWhy.has(word));
}

/**
 * What the page, or the page of its condition, says about a thing that is named; paragraphs with a reason come first.
 */
function reasonOfThing(page: Page, turn: DialogTurn, text: string, knowledge: Knowledge): DialogResult | undefined {
  const { library, readers } = knowledge;
  const { words } = readers;
  const said = plainWords(text);
  if (said.length > MOST_WORDS || !words.whys.includes(said[0] ?? '') || ILLNESS_HEADINGS.has(turn.intent))
    return undefined;
  if (turn.topics.some((topic) => topic !== page.topic) || readers.readOwnWordsFor(text).length > 0) return undefined;
  const lists = [words.particular, words.lookedFor, words.lookedForUnder.get('risk-factors') ?? []];
  const names = lists.flatMap((list) => findThings(text, list)).map(({ thing }) => thing.replace(' ', '-'));
  if (names.length === 0) return undefined;
  const condition = library.page(page.pack);
  const gives = givesReason(knowledge);
  const found = [page, ...(condition && condition !== page ? [condition] : [])].flatMap((each) =>
    [...each.sections].flatMap(([heading, { steps }]) =>
      steps
        .flat()
        .filter((one) => mentionsThing(one.text, names))
        .map((one) => ({ page: each, heading, one })),
    ),
  );
  const best = found.find(({ one }) => gives(one)) ?? found.find((each) => each.page === page);
  const told = best && showReason(best.page, best.heading, best.one, turn, knowledge);
  if (!told || !wasShownBefore(told, turn.memory)) return told;
  return knowledge.dialogs.sayOneLine(gives(best.one) ? 'reason-told' : 'no-reason', turn, library);
}

function givesReason({ readers: { words } }: Knowledge): (paragraph: Paragraph) => boolean {
  return ({ text }) => mentionsThing(text, words.reasons);
}

function showReason(
  page: Page,
  heading: IntentName,
  reason: Paragraph,
  turn: DialogTurn,
  knowledge: Knowledge,
): DialogResult {
  const result = showParagraph({ topic: page.topic, heading, text: reason.text }, turn, knowledge);
  return addLead(result, knowledge.library.say(givesReason(knowledge)(reason) ? 'why' : 'why-unknown'));
}
