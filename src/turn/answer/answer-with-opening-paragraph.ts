import type { Opening } from '../../domain/aside-words';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { whyNotServed } from '../../domain/served';
import { stem } from '../../text/stem';
import { findNamedThing } from '../readers/find-named-thing';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { nameStems } from '../topics/page-names';
import { wasShownBefore } from './avoid-repeat';
import { showParagraph } from './show-paragraph';

/** A longer message asks more than one paragraph can answer. */
const MOST_WORDS = 12;

/** The first sentence of a paragraph, or what stands before its colon. */
const OPENING = /^[^.?!:]+/;

/** Where an answer is: a paragraph of a section of a page. */
interface Place {
  readonly page: Page;
  readonly heading: IntentName;
  readonly text: string;
}

/**
 * Answers a short question with the paragraph that begins with this very question, under whatever heading it is: "does
 * it hurt?", "how long does it take?".
 *
 * @returns nothing if no paragraph begins with the question
 */
export function answerWithOpeningParagraph(
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { text } = talk.utterance;
  // Two questions are answered one by one.
  const isOne = knowledge.readers.cut(text).filter(({ asks }) => asks).length <= 1;
  if (!isOne || plainWords(text).length > MOST_WORDS) return undefined;
  const names = knowledge.readers.readOpeningsAsked(text);
  const { words } = knowledge.readers;
  const lastHeading = turn.memory.shown?.heading;
  const fits = ({ name, after }: Opening) =>
    names.includes(name) && (after === undefined || (lastHeading !== undefined && after.includes(lastHeading)));
  for (const opening of words.openings.filter(fits)) {
    const page = isAboutItsThing(opening, turn, text, knowledge)
      ? pageAsked(opening, turn, text, knowledge)
      : undefined;
    const place = page && findPlace(opening, page, turn, knowledge);
    if (page && place) return showPlace(place, page, turn, knowledge);
  }
  return undefined;
}

/**
 * True if the question is about the opening's thing, such as the scan: either the message names it, or it names no
 * thing and the talk stays with this one.
 */
function isAboutItsThing({ things }: Opening, { memory }: DialogTurn, text: string, { readers }: Knowledge): boolean {
  const thing = findNamedThing(text, readers.words) ?? memory.thing;
  return things === undefined || (thing !== undefined && things.includes(thing));
}

/**
 * The page that the question is about: the one that the message names, else the one that the talk is about. For a thing
 * that every condition's page covers, the first condition's page.
 */
function pageAsked({ of, things }: Opening, turn: DialogTurn, text: string, { library }: Knowledge): Page | undefined {
  const { topics, memory } = turn;
  const said = plainWords(text).map(stem);
  const meant = topics.flatMap((topic) => library.page(topic) ?? []);
  const named = meant.filter((page) => said.some((word) => nameStems(page).has(word)));
  const isAsked = ({ kind }: Page) => of.includes(kind);
  if (named.length > 0) return named.find(isAsked);
  const ofTalk = library.page(memory.topic ?? (things ? (library.packs[0] ?? '') : ''));
  return [...(ofTalk ? [ofTalk] : []), ...meant].filter(isAsked)[0];
}

/**
 * Finds the paragraph: on the page itself, on another pack's page about the same, or, unless the page is about a
 * treatment or the opening keeps to its own page, on the page of its condition.
 */
function findPlace(
  { name, isOwn }: Opening,
  page: Page,
  { today }: DialogTurn,
  knowledge: Knowledge,
): Place | undefined {
  const { library, readers } = knowledge;
  const condition = isOwn || page.kind === 'treatment' ? undefined : library.page(page.pack);
  const pages = [page, ...library.counterparts(page.topic), ...(condition ? [condition] : [])];
  for (const each of pages.filter((one) => whyNotServed(one, today) === undefined))
    for (const [heading, { steps }] of each.sections)
      for (const { text } of steps.flat())
        if (readers.readOpenings(OPENING.exec(text)?.[0] ?? '').includes(name)) return { page: each, heading, text };
  return undefined;
}

/** Shows the paragraph; the talk stays with the page that was asked about. */
function showPlace({ page, heading, text }: Place, asked: Page, turn: DialogTurn, knowledge: Knowledge): DialogResult {
  // The paragraph is shown as it is, whatever part of the body was asked about.
  const { place: _place, ...bare } = turn;
  const result = showParagraph({ topic: page.topic, heading, text }, bare, knowledge);
  if ('asks' in result) return result;
  const kept = { ...result, remember: { ...result.remember, topic: asked.topic } };
  const { shown } = kept.remember;
  return wasShownBefore(kept, turn.memory) && shown
    ? knowledge.dialogs.pointBack('told-above', { ...turn, memory: { ...turn.memory, shown } }, knowledge.library)
    : kept;
}
