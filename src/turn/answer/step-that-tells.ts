import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Page, Paragraph } from '../../domain/page';
import { whyNotServed } from '../../domain/served';
import { stem } from '../../text/stem';
import { tieOf } from '../meaning/subject';
import { isSmallTalk, LIVED, NEVER_BARE } from '../readers/intent-groups';
import { type NamedAs, namingWords } from '../readers/naming-words';
import { plainWords } from '../readers/plain-words';
import { type ToldStep, toldSteps, weightOf } from '../readers/told-steps';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { stemsOfNames } from '../topics/page-stems';

/** So much of what a message names must a step have words of. */
const LEAST_SHARE = 0.5;

/** So rare must these be together, for a step to be found by them and not by chance. */
const LEAST_WEIGHT = 2.3;

/** The heading on operations and injections. */
const DONE_TO_IT: IntentName = 'procedures';

type Weigh = (word: string) => number;

/** What the message resembles as a question counts so much beside what it names. */
const BY_QUESTION = 4;

/**
 * "PRP injections, what do you think?": what was not understood as a question may name what one step of the pages speaks
 * of. In: the reading, the turn, the talk, the knowledge. Out: an answer with that step; nothing where none has enough of it.
 */
export function stepThatTells(
  reading: Classification,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { text } = talk.utterance;
  if (tieOf(reading, text, talk.memory, knowledge) === 'strange') return undefined;
  // Where neither the message nor the talk has named anything of ours, a word in common is chance, but for what is done to a bone.
  const isBare = turn.topics.length === 0 && talk.memory.topic === undefined;
  const weigh = weightOf(knowledge.library);
  const { library } = knowledge;
  const asked = turn.topics;
  const named = namingWords(text, knowledge.readers.words);
  const likely = new Map([reading.best, ...reading.runnersUp].map(({ intent, confidence }) => [intent, confidence]));
  const found = pagesMeant(turn, talk, knowledge).flatMap((page) => {
    // A page's own name says nothing of where on it something stands, nor do those of pages on which it is not looked for alone.
    const apart = asked.includes(page.topic) ? [page] : [page, ...asked.flatMap((topic) => library.page(topic) ?? [])];
    const words = named.filter(({ said }) => !apart.some((each) => stemsOfNames(each).has(said)));
    const least = Math.max(LEAST_WEIGHT, LEAST_SHARE * sum(words.map(({ said }) => weigh(said))));
    return toldSteps(page)
      .filter(({ heading }) => !NEVER_BARE.has(heading) && !isSmallTalk(heading))
      .filter(({ heading }) => !isBare || heading === DONE_TO_IT)
      .map((step) => ({ step, words: words.filter(({ names }) => isUsed(names, step.heading, knowledge)) }))
      .map(({ step, words: used }) => ({ step, used, weight: weightOfStep(step.stems, used, step.heading, weigh) }))
      .filter(({ weight }) => weight >= least)
      .map((each) => ({ ...each, rank: each.weight + BY_QUESTION * (likely.get(each.step.heading) ?? 0) }));
  });
  const [best] = found.sort((one, other) => other.rank - one.rank);
  return (
    best &&
    showing(best.step, (each) => weightOfStep(stemsOf(each), best.used, best.step.heading, weigh), turn, knowledge)
  );
}

/** "Does it run in families" tells nothing of running: a word of sport or work counts only where one is told what one may do. */
function isUsed(names: NamedAs['names'], heading: IntentName, { readers: { words } }: Knowledge): boolean {
  return heading === LIVED || ![...names].some((word) => words.fragments.get(word) === LIVED);
}

function weightOfStep(stems: ReadonlySet<string>, named: readonly NamedAs[], heading: IntentName, weigh: Weigh) {
  const isTold = ({ names, under }: NamedAs) =>
    [...names, ...(under.get(heading) ?? [])].some((word) => stems.has(word));
  return sum(named.filter(isTold).map(({ said }) => weigh(said)));
}

/** Shows a step, with the paragraph first that has most of it; where harm is told of, the order stays. */
function showing(
  { topic, heading, paragraphs }: ToldStep,
  weight: (each: Paragraph) => number,
  turn: DialogTurn,
  { dialogs, library }: Knowledge,
): DialogResult {
  const [first] = [...paragraphs].sort((a, b) => weight(b) - weight(a));
  const speaksOf = (told: string) =>
    told !== '' && (OF_HARM.has(heading) ? paragraphs.some(({ text }) => text === told) : first?.text.startsWith(told));
  const asked = { ...turn, intent: heading, topics: [topic], speaksOf: (told: string) => speaksOf(told) === true };
  const result = dialogs.forIntent(heading)(asked, library);
  // The talk stays with what was named, also where the page of its condition tells of it.
  const [named] = turn.topics;
  const isAside = named !== undefined && !turn.topics.includes(topic);
  return isAside && 'reply' in result ? { ...result, remember: { ...result.remember, topic: named } } : result;
}

function stemsOf({ text }: Paragraph): ReadonlySet<string> {
  return new Set(plainWords(text).map(stem));
}

/** The pages that are looked through: those named, else that talked of, and the pages of their conditions. */
function pagesMeant({ topics, today }: DialogTurn, { memory }: ScreenedTurn, { library }: Knowledge): readonly Page[] {
  const meant = topics.length > 0 ? topics : [memory.topic ?? library.packs[0] ?? ''];
  const pages = meant.flatMap((topic) => library.page(topic) ?? []);
  const conditions = pages.flatMap(({ pack }) => library.page(pack) ?? []);
  return [...new Set([...pages, ...conditions])].filter((page) => whyNotServed(page, today) === undefined);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
