import type { DialogTurn } from '../../domain/dialog';
import type { Library } from '../../domain/library';
import { bareName, type IntentName, type TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { askedThings, tellsOf } from '../readers/asked-things';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { isNamedIn } from '../topics/page-stems';
import { asked } from './asked-pieces';
import { listsFor } from './looking-for';
import { isUsualUnder, wordsOfContent } from './new-words';

const KINDS = ['cause', 'treatment'] as const;

/** What a question speaks of: how much it says about which paragraph is meant, and which texts speak of it. */
interface Spoken {
  readonly weight: number;
  readonly tells: (text: string) => boolean;
}

/** A thing or a word of the question's own; each time that it is said again adds a part. */
const OWN = 1;
const AGAIN = 0.3;

/** A word that many questions under the heading have, or that only says how much of something is asked. */
const USUAL = 0.4;

/** "Six beers a day" hardly asks about a course of some days. */
const HARDLY = 0.2;

/** A paragraph that opens with what is asked about is on it. */
const OPENS = 1.5;

/** What one thing or word of the best paragraph must weigh, and by how much it must outdo the one that would stand first. */
const LEAST = 0.6;
const CLEARLY = 1.4;
const BEYOND = 0.2;

/** The first sentence of a paragraph, or what stands before its colon. */
const OPENING = /^[^.?!:]+/;

/**
 * Finds the paragraph of a section that an answer should begin with: the one that speaks most, and clearly more than that
 * which would stand first, of what the message asks about; a word that few paragraphs have counts more than one that most
 * have. In: the topics named, the talk, the knowledge. Out: for the turn of a dialog, what finds it.
 */
export function leadsWith(
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
      return bestOf(texts, byDefault, [
        ...spokenIn(asked(text, knowledge.readers), heading, pages, knowledge),
        ...beside.map((each) => ({ weight: OWN, tells: (told: string) => isNamedIn(told, each) })),
      ]);
    },
  };
}

function bestOf(texts: readonly string[], byDefault: string, spoken: readonly Spoken[]): string | undefined {
  const weighed = spoken.map(({ weight, tells }) => {
    const among = texts.filter(tells).length;
    return { weight: weight * (1 - (among - 1) / texts.length), tells };
  });
  const scoreOf = (text: string) => {
    const opening = OPENING.exec(text)?.[0] ?? '';
    return weighed
      .filter(({ tells }) => tells(text))
      .reduce((sum, { weight, tells }) => sum + weight * (tells(opening) ? OPENS : 1), 0);
  };
  const isOn = (text: string) => weighed.some(({ weight, tells }) => weight >= LEAST && tells(text));
  const [best] = texts.map((text) => ({ text, score: scoreOf(text) })).sort((a, b) => b.score - a.score);
  if (!best || best.text === byDefault || !isOn(best.text)) return undefined;
  return best.score >= CLEARLY * scoreOf(byDefault) + BEYOND ? best.text : undefined;
}

/** All that a text speaks of: things of the content with their other names, and words of its own. */
function spokenIn(text: string, heading: IntentName, pages: readonly Page[], knowledge: Knowledge): readonly Spoken[] {
  const { words } = knowledge.readers;
  const said = plainWords(text).map(stem);
  const things = listsFor(heading, words).flatMap((list) => askedThings(text, list));
  const underHeading = words.lookedForUnder.get(heading) ?? [];
  const known = new Set(things.flatMap(({ names }) => names.map(stem)));
  const ofThings = things.map(({ thing, names }): Spoken => {
    const times = said.filter((word) => names.some((name) => stem(name) === word)).length;
    const isOfAny = words.ofAnyQuestion.has(thing) && underHeading.includes(names);
    return {
      weight: (isOfAny ? HARDLY : OWN) + AGAIN * Math.max(times - 1, 0),
      tells: (told) => tellsOf(told, names),
    };
  });
  const own = [...new Set(wordsOfContent(text, pages, knowledge))].filter((word) => !known.has(stem(word)));
  const ofWords = own.map((word): Spoken => {
    const says = !isUsualUnder(heading, word, knowledge) && !isPlace(word, knowledge) && isRare(word, knowledge);
    const weight = says ? OWN : USUAL;
    return { weight, tells: (told) => tellsOf(told, [word]) };
  });
  return [...ofThings, ...ofWords, ...ofPoints(text, knowledge)];
}

/** In a larger part of all paragraphs, a word says little about one of them. */
const RARE = 0.02;

function isRare(word: string, { library }: Knowledge): boolean {
  const { times, all } = wordsOfPages(library);
  return (times.get(stem(word)) ?? 0) <= RARE * all;
}

/** In how many paragraphs of all pages each stem stands; worked out once for the content. */
const wordsOfPages = onceFor((library: Library) => {
  const pages = [...library.packs, ...KINDS.flatMap((kind) => library.pages(kind).map(({ topic }) => topic))];
  const sections = pages.flatMap((topic) => [...(library.page(topic)?.sections.values() ?? [])]);
  const texts = sections.flatMap(({ steps }) => steps.flat().map(({ text }) => text));
  const times = new Map<string, number>();
  for (const root of texts.flatMap((text) => [...new Set(plainWords(text).map(stem))]))
    times.set(root, (times.get(root) ?? 0) + 1);
  return { times, all: texts.length };
});

/** Where in the body is told of beside much else. */
function isPlace(word: string, { readers }: Knowledge): boolean {
  return askedThings(word, readers.words.placesAlike).length > 0;
}

/** "How long?": a paragraph with a span of time. */
function ofPoints(text: string, { readers }: Knowledge): readonly Spoken[] {
  const names = readers.readPoints(text);
  return readers.words.points
    .filter(({ name }) => names.includes(name))
    .map(({ told }) => ({ weight: USUAL, tells: (each) => plainWords(each).some((word) => told.has(stem(word))) }));
}
