import type { DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import { nameOfStep } from '../src/domain/memory';
import { bareName, OF_HARM } from '../src/domain/names';
import type { Page, Paragraphs } from '../src/domain/page';

/** The first sentence of a paragraph, or what precedes its colon. */
const OPENING = /^[^.?!:]+/;

/** Where an answer begins: the step, and which of its paragraphs come before the others. */
interface Beginning {
  readonly step: number;
  readonly isFirst?: (text: string) => boolean;
  /** The paragraph that is shown alone, because the whole step was told before. */
  readonly alone?: number;
}

/** Decides where an answer begins: with the paragraph that clearly says most about the question, if there is one. */
export function beginning(page: Page, heading: string, turn: DialogTurn, library: Library): Beginning {
  const steps = page.sections.get(heading)?.steps ?? [];
  const step = stepAsked(page, heading, turn, library);
  // Under a heading about harm, what cannot wait stays first, whatever was asked.
  const isFirst = OF_HARM.has(heading) ? undefined : (text: string) => opensWith(text, turn);
  const [usual] = sorted(steps[step], isFirst ?? (() => false)) ?? [];
  const opening = usual && opensWith(usual.text, turn) ? usual.text : undefined;
  const lead = (usual && turn.leadOf?.(page, heading, usual.text)) ?? (OF_HARM.has(heading) ? undefined : opening);
  if (lead === undefined) return { step, ...(isFirst && { isFirst }) };
  const found = steps.findIndex((paragraphs) => paragraphs.some(({ text }) => text === lead));
  const texts = steps[found]?.map(({ text }) => text) ?? [];
  // A list makes no sense without the line above it.
  const first = texts.slice(
    texts.indexOf(lead) - (lead.startsWith('- ') && lead !== texts[0] ? 1 : 0),
    texts.indexOf(lead) + 1,
  );
  const isTold = turn.memory.told?.includes(nameOfStep({ topic: page.topic, heading }, found)) === true;
  return {
    step: found,
    isFirst: (text) => first.includes(text),
    ...(isTold && !OF_HARM.has(heading) && { alone: texts.indexOf(lead) }),
  };
}

/** The step to begin with: the first with a paragraph about what was asked, otherwise the first that mentions it. */
function stepAsked(page: Page, heading: string, turn: DialogTurn, library: Library): number {
  const steps = page.sections.get(heading)?.steps ?? [];
  const names = namesBeside(page, turn, library);
  const firstWith = (tells: (text: string) => boolean) =>
    steps.findIndex((paragraphs) => paragraphs.some(({ text }) => tells(text)));
  const opens = firstWith((text) => opensWith(text, turn));
  const asked = opens < 0 ? firstWith((text) => turn.speaksOf?.(text) === true) : opens;
  const found = asked < 0 ? firstWith((text) => tellsOf(text, names)) : asked;
  return found < 0 ? stepOfPlace(steps, turn) : found;
}

/** True for a paragraph whose first words are about what was asked ("Food, diets and supplements: ..."). */
function opensWith(text: string, { speaksOf }: DialogTurn): boolean {
  return speaksOf?.(OPENING.exec(text)?.[0] ?? '') === true;
}

/** "AVN of the knee": if the first step is only about hips, the answer begins with the one about knees. */
function stepOfPlace(steps: readonly Paragraphs[], { place }: DialogTurn): number {
  const isElsewhere = steps[0]?.some(({ text }) => place?.isElsewhere(text)) === true;
  const isOf = (paragraphs: Paragraphs) => paragraphs.some(({ text }) => place?.isOnlyOf(text));
  return isElsewhere ? Math.max(steps.findIndex(isOf), 0) : 0;
}

/** What else the message names ("does the drip help with AVN?"), except the condition that the whole pack is about. */
function namesBeside(page: Page, { topics }: DialogTurn, library: Library): readonly string[] {
  const others = topics.flatMap((topic) => library.page(topic) ?? []);
  const isBeside = (other: Page) =>
    bareName(other.topic) !== bareName(page.topic) && (other.kind !== 'condition' || other.pack !== page.pack);
  return others.filter(isBeside).flatMap(({ names }) => names);
}

function tellsOf(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const said = ` ${text.toLowerCase().replace(/[^a-z0-9-]+/g, ' ')} `;
  return names.some((name) => said.includes(` ${name} `));
}

/** The same paragraphs, with the chosen ones first. */
export function sorted(paragraphs: Paragraphs | undefined, isFirst: (text: string) => boolean): Paragraphs | undefined {
  if (!paragraphs) return undefined;
  const [head, ...tail] = [...paragraphs].sort((a, b) => Number(isFirst(b.text)) - Number(isFirst(a.text)));
  return head && [head, ...tail];
}
