import type { DialogTurn } from '../../domain/dialog';
import type { Shown } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page, Paragraphs } from '../../domain/page';
import { stem } from '../../text/stem';
import { findThings } from '../readers/find-things';
import { DEFINITION } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { newWords } from './content-words';

/**
 * Kinds of words that name a thing, by the intent that a fragment with such a word asks. The line that says "nothing on
 * …" may repeat only a word of these kinds.
 */
const NAMING: ReadonlySet<IntentName | undefined> = new Set([
  'activity',
  'pregnancy',
  'diagnosis',
  'procedures',
  'medicines',
  'without-drugs',
  'when-to-seek-care',
]);

/** The intent of words for pain, which occur in many answers. */
const COMPLAINTS: IntentName = 'symptoms';

/** What the content knows of the part of a question that goes beyond its heading. Empty if no step mentions it. */
export interface NarrowerPart {
  /** The step that contains most of the question's new words. */
  readonly step?: Paragraphs;
  /** True if no step contains them but the simpler version of the section does. */
  readonly isSimpler?: true;
  /** The first new word that names a thing, if nothing contains any of them. */
  readonly missing?: string;
}

/**
 * Finds what is new in a question whose answer was shown before: words that questions under this heading do not usually
 * have, and the step that mentions them.
 *
 * @param shown which part of which section was shown
 * @param turn the turn of the dialog
 * @returns nothing if the same is asked again
 */
export function findNarrowerPart(
  { topic, heading }: Shown,
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): NarrowerPart | undefined {
  const { library } = knowledge;
  const page = library.page(topic);
  if (!page) return undefined;
  const named = [page, ...turn.topics.flatMap((each) => library.page(each) ?? [])];
  const words = newWords(text, heading, named, knowledge);
  if (words.length === 0) return heading !== DEFINITION && isOfThing(text, turn, page, knowledge) ? {} : undefined;
  const { fragments } = knowledge.readers.words;
  // A text that contains the word "hurts" need not say what hurts.
  const wanted = words.map(stem).filter((word) => fragments.get(word) !== COMPLAINTS);
  const count = (paragraphs: Paragraphs) => {
    const said = new Set(paragraphs.flatMap((each) => plainWords(each.text).map(stem)));
    return wanted.filter((word) => said.has(word)).length;
  };
  const { steps = [], simpler } = page.sections.get(heading) ?? {};
  const [step] = [...steps].sort((a, b) => count(b) - count(a));
  if (step && count(step) > 0) return { step };
  if (simpler && count(simpler) > 0) return { isSimpler: true };
  if (findThings(words.join(' '), knowledge.readers.words.placesAlike).length === words.length) return undefined;
  // "Without an operation" asks about everything else.
  if (knowledge.readers.readWishes(text).length > 0) return undefined;
  const missing = words.find((word) => NAMING.has(fragments.get(stem(word))));
  return missing === undefined ? {} : { missing };
}

/**
 * "How do I come off them?": a question about a thing within a page is narrower than the page, unless it asks for a
 * figure such as how long or how often.
 */
function isOfThing(
  text: string,
  { intent, memory: { thing } }: DialogTurn,
  { kind }: Page,
  { readers }: Knowledge,
): boolean {
  return (
    thing !== undefined &&
    thing !== intent &&
    readers.readPoints(text).length === 0 &&
    readers.readOfThing(text, thing, kind) !== undefined
  );
}
