import type { DialogTurn } from '../../domain/dialog';
import type { Shown } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page, Paragraphs } from '../../domain/page';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Parts } from '../talk/parts';
import type { Talk } from '../talk/talk';
import { stemsOfNames } from '../topics/page-stems';

/** A shorter word says too little to choose an answer by. */
const LEAST_LETTERS = 3;

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

/** What a question has beside what its heading is asked with, in its own words. */
export interface Narrower {
  readonly words: readonly string[];
  /** The step that has most of them, and where it stands; nothing where no step has any. */
  readonly step?: { readonly heading: IntentName; readonly page: Page; readonly paragraphs: Paragraphs };
  /** The first of them that names a thing and stands nowhere. */
  readonly missing?: string;
}

/**
 * What is new in a question whose answer was told before: words that such a question does not usually have, and the step
 * that speaks of them. In: what was shown, the turn, the talk, the parts. Out: nothing where the same is asked again.
 */
export function narrowerOf(
  { topic, heading }: Shown,
  turn: DialogTurn,
  { utterance: { text } }: Talk,
  parts: Parts,
): Narrower | undefined {
  const { library } = parts;
  const page = library.page(topic);
  if (!page) return undefined;
  const named = [page, ...turn.topics.flatMap((each) => library.page(each) ?? [])];
  const words = newWords(text, heading, named, parts);
  if (words.length === 0) return undefined;
  const condition = library.page(page.pack);
  const places = [page, ...(condition && condition !== page ? [condition] : [])].flatMap((each) => {
    const paragraphs = each.sections.get(heading)?.steps ?? [];
    return paragraphs.map((step) => ({ heading, page: each, paragraphs: step }));
  });
  const wanted = words.map(stem);
  const count = ({ paragraphs }: { readonly paragraphs: Paragraphs }) => {
    const said = new Set(paragraphs.flatMap((each) => plainWords(each.text).map(stem)));
    return wanted.filter((word) => said.has(word)).length;
  };
  const [best] = [...places].sort((a, b) => count(b) - count(a));
  if (best && count(best) > 0) return { words, step: best };
  const missing = words.find((word) => NAMING.has(parts.readers.words.fragments.get(stem(word))));
  return { words, ...(missing !== undefined && { missing }) };
}

/** The words of a text that neither its grammar, nor the names of pages, nor most questions under the heading have. */
function newWords(text: string, heading: IntentName, pages: readonly Page[], { readers }: Parts): readonly string[] {
  const { words, usualWords } = readers;
  const { begins, verbs, persons, determiners, telling, joints, conditions, negated, indirect } = words.questions;
  const usual = usualWords(heading);
  const grammar = [begins, verbs, persons, determiners, telling, joints, conditions, negated, indirect];
  const isGrammar = (word: string) =>
    words.small.has(word) ||
    words.pointing.has(word) ||
    words.carrying.includes(word) ||
    grammar.some((set) => set.has(word));
  return plainWords(text).filter((word) => {
    if (word.length < LEAST_LETTERS || isGrammar(word)) return false;
    const root = stem(word);
    return !usual.has(root) && !pages.some((page) => stemsOfNames(page).has(root));
  });
}
