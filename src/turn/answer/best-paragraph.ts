import type { DialogTurn } from '../../domain/dialog';
import type { Library } from '../../domain/library';
import { bareName, type IntentName, type TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { findThings, mentionsThing } from '../readers/find-things';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { isNamedIn } from '../topics/page-names';
import { contentWords, isUsualUnderHeading } from './content-words';
import { keepQuestions } from './keep-questions';
import { searchListsFor } from './prepare-search';

const KINDS = ['cause', 'treatment'] as const;

/** Something that a question mentions: how strongly it points to a paragraph, and which texts mention it. */
interface Cue {
  readonly weight: number;
  readonly tells: (text: string) => boolean;
}

/** The weight of a thing or a content word of the question, and what each repetition of a thing adds. */
const FULL_WEIGHT = 1;
const REPEAT_WEIGHT = 0.3;

/** The weight of a word that is common under the heading, or that only tells how much of something is asked about. */
const WEAK_WEIGHT = 0.4;

/** "Six beers a day" is unlikely to ask about a course of some days. */
const UNLIKELY_WEIGHT = 0.2;

/** A paragraph that opens with what is asked about is about it. */
const OPENING_FACTOR = 1.5;

/**
 * To be moved to the front, a paragraph must mention a cue of at least this weight, and its score must exceed the
 * default paragraph's by this factor and margin.
 */
const MIN_CUE_WEIGHT = 0.6;
const CLEAR_FACTOR = 1.4;
const CLEAR_MARGIN = 0.2;

/** The first sentence of a paragraph, or what stands before its colon. */
const OPENING = /^[^.?!:]+/;

/**
 * Finds the paragraph of a section that an answer should begin with: the one that mentions most of what the message
 * asks about, if it does so clearly more than the default first paragraph. A word that few paragraphs have counts more
 * than one that most have.
 *
 * @param topics the topics that the message names
 * @returns the `chooseLeadingRule` of a dialog's turn
 */
export function bestParagraphFinder(
  topics: readonly TopicName[],
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Pick<DialogTurn, 'leadOf'> {
  const { text } = talk.utterance;
  return {
    leadOf: (page, heading, byDefault) => {
      const texts = page.sections.get(heading)?.steps.flatMap((step) => step.map((each) => each.text)) ?? [];
      const pages = [page, ...topics.flatMap((topic) => knowledge.library.page(topic) ?? [])];
      const beside = pages.filter((each) => bareName(each.topic) !== bareName(page.topic));
      return clearlyBest(texts, byDefault, [
        ...cuesIn(keepQuestions(text, knowledge.readers), heading, pages, knowledge),
        ...beside.map((each) => ({ weight: FULL_WEIGHT, tells: (told: string) => isNamedIn(told, each) })),
      ]);
    },
  };
}

function clearlyBest(texts: readonly string[], byDefault: string, spoken: readonly Cue[]): string | undefined {
  const weighed = spoken.map(({ weight, tells }) => {
    const among = texts.filter(tells).length;
    return { weight: weight * (1 - (among - 1) / texts.length), tells };
  });
  const scoreOf = (text: string) => {
    const opening = OPENING.exec(text)?.[0] ?? '';
    return weighed
      .filter(({ tells }) => tells(text))
      .reduce((sum, { weight, tells }) => sum + weight * (tells(opening) ? OPENING_FACTOR : 1), 0);
  };
  const isOn = (text: string) => weighed.some(({ weight, tells }) => weight >= MIN_CUE_WEIGHT && tells(text));
  const [best] = texts.map((text) => ({ text, score: scoreOf(text) })).sort((a, b) => b.score - a.score);
  if (!best || best.text === byDefault || !isOn(best.text)) return undefined;
  return best.score >= CLEAR_FACTOR * scoreOf(byDefault) + CLEAR_MARGIN ? best.text : undefined;
}

/** Everything that a text mentions: things of the content with their other names, and its own content words. */
function cuesIn(text: string, heading: IntentName, pages: readonly Page[], knowledge: Knowledge): readonly Cue[] {
  const { words } = knowledge.readers;
  const said = plainWords(text).map(stem);
  const things = searchListsFor(heading, words).flatMap((list) => findThings(text, list));
  const underHeading = words.lookedForUnder.get(heading) ?? [];
  const known = new Set(things.flatMap(({ names }) => names.map(stem)));
  const ofThings = things.map(({ thing, names }): Cue => {
    const times = said.filter((word) => names.some((name) => stem(name) === word)).length;
    const isOfAny = words.ofAnyQuestion.has(thing) && underHeading.includes(names);
    return {
      weight: (isOfAny ? UNLIKELY_WEIGHT : FULL_WEIGHT) + REPEAT_WEIGHT * Math.max(times - 1, 0),
      tells: (told) => mentionsThing(told, names),
    };
  });
  const own = [...new Set(contentWords(text, pages, knowledge))].filter((word) => !known.has(stem(word)));
  const ofWords = own.map((word): Cue => {
    const says =
      !isUsualUnderHeading(heading, word, knowledge) && !isBodyPart(word, knowledge) && isRare(word, knowledge);
    const weight = says ? FULL_WEIGHT : WEAK_WEIGHT;
    return { weight, tells: (told) => mentionsThing(told, [word]) };
  });
  return [...ofThings, ...ofWords, ...cuesOfPoints(text, knowledge)];
}

/** A word found in a larger share of all paragraphs says little about any one of them. */
const RARE_SHARE = 0.02;

function isRare(word: string, { library }: Knowledge): boolean {
  const { times, all } = wordsOfPages(library);
  return (times.get(stem(word)) ?? 0) <= RARE_SHARE * all;
}

/** For each stem, how many paragraphs of all pages contain it; computed once per content. */
const wordsOfPages = onceFor((library: Library) => {
  const pages = [...library.packs, ...KINDS.flatMap((kind) => library.pages(kind).map(({ topic }) => topic))];
  const sections = pages.flatMap((topic) => [...(library.page(topic)?.sections.values() ?? [])]);
  const texts = sections.flatMap(({ steps }) => steps.flat().map(({ text }) => text));
  const times = new Map<string, number>();
  for (const root of texts.flatMap((text) => [...new Set(plainWords(text).map(stem))]))
    times.set(root, (times.get(root) ?? 0) + 1);
  return { times, all: texts.length };
});

/** A part of the body is mentioned in passing in many paragraphs, and "left" of it is not left untreated. */
function isBodyPart(word: string, { readers: { words } }: Knowledge): boolean {
  return words.told.sides.has(word) || findThings(word, words.placesAlike).length > 0;
}

/** "How long?" points to a paragraph with a span of time. */
function cuesOfPoints(text: string, { readers }: Knowledge): readonly Cue[] {
  const names = readers.readPoints(text);
  return readers.words.points
    .filter(({ name }) => names.includes(name))
    .map(({ told }) => ({
      weight: WEAK_WEIGHT,
      tells: (each) => plainWords(each).some((word) => told.has(stem(word))),
    }));
}
