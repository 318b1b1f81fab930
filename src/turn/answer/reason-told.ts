import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Page, Paragraph } from '../../domain/page';
import { askedThings, tellsOf } from '../readers/asked-things';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { withLead } from './not-again';
import { showParagraph } from './show-paragraph';

/** Under which "why?" is heard, behind an answer. */
const SOURCES: IntentName = 'sources';

/** Headings under which an illness itself tells why it comes and how it feels. */
const OF_ILLNESS: ReadonlySet<IntentName> = new Set(['causes', 'symptoms', 'diagnosis']);

/** A longer message asks for more than a reason. */
const MOST_WORDS = 9;

/**
 * "Why?", "why the jaw?", behind an answer: the paragraph that gives a reason, and no list of books. Of a thing that is
 * named, the one that tells of it; else of what was shown. Where none gives a reason, that is said. In: the turn, the talk,
 * the knowledge. Out: nothing where something else is asked or nothing was shown.
 */
export function reasonTold(
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, readers } = knowledge;
  const { shown } = turn.memory;
  if (!shown || shown.reportWords || !tellsOf(text, readers.words.whys)) return undefined;
  const page = library.page(shown.topic);
  const ofThing = page && reasonOfThing(page, turn, text, knowledge);
  if (ofThing) return ofThing;
  if (turn.intent !== SOURCES && !isBare(text, knowledge)) return undefined;
  const steps = page?.sections.get(shown.heading)?.steps ?? [];
  const gives = givesReason(knowledge);
  // Of harm, what cannot wait stands first and is not what was wondered at.
  const [first, second] = steps[shown.step] ?? [];
  const usual = OF_HARM.has(shown.heading) ? (second ?? first) : first;
  const reason = steps[shown.step]?.find(gives) ?? usual;
  return page && reason && showing(page, shown.heading, reason, turn, knowledge);
}

/** "Why is that?", "why so long?": a why with nothing beside it but what points at what was told. */
function isBare(text: string, { readers: { words } }: Knowledge): boolean {
  const [why = '', ...others] = plainWords(text).filter((word) => !words.small.has(word) || words.whys.includes(word));
  return words.whys.includes(why) && others.every((word) => words.besideWhy.has(word));
}

/** What the page, or that of its condition, tells of a thing that is named; first what gives a reason. */
function reasonOfThing(page: Page, turn: DialogTurn, text: string, knowledge: Knowledge): DialogResult | undefined {
  const { library, readers } = knowledge;
  const { words } = readers;
  const said = plainWords(text);
  if (said.length > MOST_WORDS || !words.whys.includes(said[0] ?? '') || OF_ILLNESS.has(turn.intent)) return undefined;
  if (turn.topics.some((topic) => topic !== page.topic) || readers.readOwnWordsFor(text).length > 0) return undefined;
  const lists = [words.particular, words.lookedFor, words.lookedForUnder.get('risk-factors') ?? []];
  const names = lists.flatMap((list) => askedThings(text, list)).map(({ thing }) => thing.replace(' ', '-'));
  if (names.length === 0) return undefined;
  const condition = library.page(page.pack);
  const gives = givesReason(knowledge);
  const found = [page, ...(condition && condition !== page ? [condition] : [])].flatMap((each) =>
    [...each.sections].flatMap(([heading, { steps }]) =>
      steps
        .flat()
        .filter((one) => tellsOf(one.text, names))
        .map((one) => ({ page: each, heading, one })),
    ),
  );
  const best = found.find(({ one }) => gives(one)) ?? found.find((each) => each.page === page);
  return best && showing(best.page, best.heading, best.one, turn, knowledge);
}

function givesReason({ readers: { words } }: Knowledge): (paragraph: Paragraph) => boolean {
  return ({ text }) => tellsOf(text, words.reasons);
}

function showing(
  page: Page,
  heading: IntentName,
  reason: Paragraph,
  turn: DialogTurn,
  knowledge: Knowledge,
): DialogResult {
  const result = showParagraph({ topic: page.topic, heading, text: reason.text }, turn, knowledge);
  return withLead(result, knowledge.library.say(givesReason(knowledge)(reason) ? 'why' : 'why-unknown'));
}
