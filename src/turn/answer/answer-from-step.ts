import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Page, Paragraph } from '../../domain/page';
import { whyNotServed } from '../../domain/served';
import { stem } from '../../text/stem';
import { findSubjectTie } from '../meaning/subject-tie';
import { findNamingWords, type NamingWord } from '../readers/find-naming-words';
import { ACTIVITY, isSmallTalk, NEVER_ASSUMED } from '../readers/intent-groups';
import { type PageStep, stepsOfPage, wordWeightsOf } from '../readers/page-steps';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { nameStems } from '../topics/page-names';

/** The share, by weight, of the words that name something in the message which a step must contain. */
const MIN_SHARE = 0.5;

/** The least total weight of these words: rare enough together for the step not to be found by chance. */
const MIN_WEIGHT = 2.3;

/** The heading on operations and injections. */
const PROCEDURES_HEADING: IntentName = 'procedures';

type Weigh = (word: string) => number;

/** How much the confidence that the message asks a step's intent counts beside the words that the step contains. */
const CONFIDENCE_FACTOR = 4;

/**
 * Answers a message that was not understood as a question but names what one step of the pages covers: "PRP injections,
 * what do you think?".
 *
 * @param reading the classification of the message
 * @param turn the turn of the dialog
 * @returns an answer with that step; nothing if no step covers enough of the message
 */
export function answerFromStep(
  reading: Classification,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { text } = talk.utterance;
  if (findSubjectTie(reading, text, talk.memory, knowledge) === 'strange') return undefined;
  // If neither the message nor the talk has named anything of our subject, a common word is a coincidence, except under
  // the heading on what is done to a bone.
  const isBare = turn.topics.length === 0 && talk.memory.topic === undefined;
  const weigh = wordWeightsOf(knowledge.library);
  const { library } = knowledge;
  const asked = turn.topics;
  const named = findNamingWords(text, knowledge.readers.words);
  const likely = new Map([reading.best, ...reading.runnersUp].map(({ intent, confidence }) => [intent, confidence]));
  const found = pagesToSearch(turn, talk, knowledge).flatMap((page) => {
    // The name of a page does not tell which of its steps is meant, and neither do the names of the pages asked about
    // when others are searched as well.
    const apart = asked.includes(page.topic) ? [page] : [page, ...asked.flatMap((topic) => library.page(topic) ?? [])];
    const words = named.filter(({ said }) => !apart.some((each) => nameStems(each).has(said)));
    const least = Math.max(MIN_WEIGHT, MIN_SHARE * sum(words.map(({ said }) => weigh(said))));
    return stepsOfPage(page)
      .filter(({ heading }) => !NEVER_ASSUMED.has(heading) && !isSmallTalk(heading))
      .filter(({ heading }) => !isBare || heading === PROCEDURES_HEADING)
      .map((step) => ({ step, words: words.filter(({ names }) => countsUnder(names, step.heading, knowledge)) }))
      .map(({ step, words: used }) => ({ step, used, weight: weightOfStep(step.stems, used, step.heading, weigh) }))
      .filter(({ weight }) => weight >= least)
      .map((each) => ({ ...each, rank: each.weight + CONFIDENCE_FACTOR * (likely.get(each.step.heading) ?? 0) }));
  });
  const [best] = found.sort((one, other) => other.rank - one.rank);
  return (
    best &&
    showStep(best.step, (each) => weightOfStep(stemsOf(each), best.used, best.step.heading, weigh), turn, knowledge)
  );
}

/**
 * "Does it run in families" does not ask about running: a word for sport or work counts only under the heading on what
 * a person may do.
 */
function countsUnder(names: NamingWord['names'], heading: IntentName, { readers: { words } }: Knowledge): boolean {
  return heading === ACTIVITY || ![...names].some((word) => words.fragments.get(word) === ACTIVITY);
}

function weightOfStep(stems: ReadonlySet<string>, named: readonly NamingWord[], heading: IntentName, weigh: Weigh) {
  const isTold = ({ names, under }: NamingWord) =>
    [...names, ...(under.get(heading) ?? [])].some((word) => stems.has(word));
  return sum(named.filter(isTold).map(({ said }) => weigh(said)));
}

/**
 * Shows a step, beginning with the paragraph that contains most of the named words. Under a heading about harm the
 * order stays as written.
 */
function showStep(
  { topic, heading, paragraphs }: PageStep,
  weight: (each: Paragraph) => number,
  turn: DialogTurn,
  { dialogs, library }: Knowledge,
): DialogResult {
  const [first] = [...paragraphs].sort((a, b) => weight(b) - weight(a));
  const speaksOf = (told: string) =>
    told !== '' && (OF_HARM.has(heading) ? paragraphs.some(({ text }) => text === told) : first?.text.startsWith(told));
  const asked = { ...turn, intent: heading, topics: [topic], speaksOf: (told: string) => speaksOf(told) === true };
  const result = dialogs.forIntent(heading)(asked, library);
  // The talk stays with the topic that was named, even if the page of its condition answered.
  const [named] = turn.topics;
  const isAside = named !== undefined && !turn.topics.includes(topic);
  return isAside && 'reply' in result ? { ...result, remember: { ...result.remember, topic: named } } : result;
}

function stemsOf({ text }: Paragraph): ReadonlySet<string> {
  return new Set(plainWords(text).map(stem));
}

/**
 * The pages to search: those that the message names, else the one that the talk is about, and the pages of their
 * conditions.
 */
function pagesToSearch(
  { topics, today }: DialogTurn,
  { memory }: ScreenedTurn,
  { library }: Knowledge,
): readonly Page[] {
  const meant = topics.length > 0 ? topics : [memory.topic ?? library.packs[0] ?? ''];
  const pages = meant.flatMap((topic) => library.page(topic) ?? []);
  const conditions = pages.flatMap(({ pack }) => library.page(pack) ?? []);
  return [...new Set([...pages, ...conditions])].filter((page) => whyNotServed(page, today) === undefined);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
