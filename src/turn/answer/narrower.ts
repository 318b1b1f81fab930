import type { DialogTurn } from '../../domain/dialog';
import type { Shown } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page, Paragraphs } from '../../domain/page';
import { stem } from '../../text/stem';
import { askedThings } from '../readers/asked-things';
import { ABOUT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { newWords } from './new-words';

/** Kinds of words that name a thing, by what their fragments ask: the line that says "nothing on …" repeats one of those. */
const NAMING: ReadonlySet<IntentName | undefined> = new Set([
  'activity',
  'pregnancy',
  'diagnosis',
  'procedures',
  'medicines',
  'without-drugs',
  'when-to-seek-care',
]);

/** What words of pain ask for, which stand in many an answer. */
const COMPLAINTS: IntentName = 'symptoms';

/** What is known of what a question has beside what its heading is asked with; nothing where no step speaks of it. */
export interface Narrower {
  /** The step that has most of its words. */
  readonly step?: Paragraphs;
  /** True where the simpler version of what was shown has them, and no step. */
  readonly isSimpler?: true;
  /** The first of them that names a thing and stands nowhere. */
  readonly missing?: string;
}

/**
 * What is new in a question whose answer was told before: words that such a question does not usually have, and the step
 * that speaks of them. In: what was shown, the turn, the talk, the knowledge. Out: nothing where the same is asked again.
 */
export function narrowerOf(
  { topic, heading }: Shown,
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): Narrower | undefined {
  const { library } = knowledge;
  const page = library.page(topic);
  if (!page) return undefined;
  const named = [page, ...turn.topics.flatMap((each) => library.page(each) ?? [])];
  const words = newWords(text, heading, named, knowledge);
  if (words.length === 0) return heading !== ABOUT && isOfThing(text, turn, page, knowledge) ? {} : undefined;
  const { fragments } = knowledge.readers.words;
  // That a text has the word "hurts" tells nothing of what hurts.
  const wanted = words.map(stem).filter((word) => fragments.get(word) !== COMPLAINTS);
  const count = (paragraphs: Paragraphs) => {
    const said = new Set(paragraphs.flatMap((each) => plainWords(each.text).map(stem)));
    return wanted.filter((word) => said.has(word)).length;
  };
  const { steps = [], simpler } = page.sections.get(heading) ?? {};
  const [step] = [...steps].sort((a, b) => count(b) - count(a));
  if (step && count(step) > 0) return { step };
  if (simpler && count(simpler) > 0) return { isSimpler: true };
  if (askedThings(words.join(' '), knowledge.readers.words.placesAlike).length === words.length) return undefined;
  const missing = words.find((word) => NAMING.has(knowledge.readers.words.fragments.get(stem(word))));
  return missing === undefined ? {} : { missing };
}

/** "How do I come off them?": what is asked of a thing within a page is narrower than the page, unless a figure is asked that it has. */
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
