import type { Dialog, DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import { type IntentName, OF_HARM } from '../src/domain/names';
import type { Page, Paragraph } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';
import { answer } from './answer';
import { notServed } from './not-served';
import { notice } from './notice';
import { section } from './section';
import { askAbout } from './suggest';

/**
 * "BME or BMES?", "iloprost or bisphosphonate?": a page's own comparison if there is one, otherwise the two side by
 * side.
 */
export const comparison: Dialog = (turn, library) => {
  const all = withTalkedOf(turn, library);
  // A comparison needs both sides: half an answer would favor the page that is left.
  const closed = all.length === 2 ? all.flatMap((page) => notServed(page, turn, library) ?? [])[0] : undefined;
  if (closed) return closed;
  const named = all.filter((page) => whyNotServed(page, turn.today) === undefined);
  const [one, other] = named;
  const by = one && other ? headingOfBoth(one, other, turn) : undefined;
  const told = one && other && by === undefined ? comparingPage(named, library) : undefined;
  const result =
    one && other && !told
      ? sideBySide(one, other, by ?? 'definition', library)
      : section({ ...turn, topics: told ? [told.topic] : all.map(({ topic }) => topic) }, library);
  return 'reply' in result && named.length > 1
    ? { ...result, remember: { ...result.remember, sideBySide: named.map(({ topic }) => topic) } }
    : result;
};

/** "Which is safer?" is answered by what both pages say under that heading. */
function headingOfBoth(one: Page, other: Page, { comparedBy }: DialogTurn): IntentName | undefined {
  const has = (page: Page) => comparedBy !== undefined && page.sections.has(comparedBy);
  return has(one) && has(other) ? comparedBy : undefined;
}

/** The pages that are named. "Is it the same as…?" with another condition compares it with what was talked about. */
function withTalkedOf({ topics, memory }: DialogTurn, library: Library): readonly Page[] {
  const named = topics.flatMap((topic) => library.page(topic) ?? []);
  const talkedOf = memory.topic === undefined ? undefined : library.page(memory.topic);
  const [other] = named;
  const isAcross = named.length === 1 && other && talkedOf && other.pack !== talkedOf.pack;
  if (isAcross && other.kind === 'condition' && talkedOf.kind !== 'treatment') return [talkedOf, other];
  return alike(named);
}

/**
 * Only like is compared with like. If treatments and illnesses are named together, the larger group wins; treatments
 * win a tie.
 */
function alike(named: readonly Page[]): readonly Page[] {
  const treatments = named.filter(({ kind }) => kind === 'treatment');
  const illnesses = named.filter(({ kind }) => kind !== 'treatment');
  return illnesses.length > treatments.length ? illnesses : treatments.length > 0 ? treatments : named;
}

/** The page whose own comparison covers another named page: "AVN or BMES" finds it in either order. */
function comparingPage(named: readonly Page[], library: Library): Page | undefined {
  const areConditions = named.every(({ topic }) => library.packs.includes(topic));
  return named
    .filter((page) => page.sections.has('comparison') && (areConditions || !library.packs.includes(page.topic)))
    .find((page) => named.some((other) => other !== page && speaksOf(page, other)));
}

/** True where the first step of a page's comparison names the other page. */
function speaksOf(page: Page, other: Page): boolean {
  const text = (page.sections.get('comparison')?.steps[0] ?? [])
    .map((paragraph) => paragraph.text.toLowerCase())
    .join(' ');
  return [other.title, other.label, ...other.names].some(
    (name) => name.length > 3 && text.includes(name.toLowerCase()),
  );
}

function sideBySide(one: Page, other: Page, heading: IntentName, library: Library): DialogResult {
  const [first, ...more] = gist(one, heading);
  const [second, ...others] = gist(other, heading);
  if (!first || !second) return notice('no-page', 'fallback', library);
  const suggestions = ['effectiveness', 'outlook', 'side-effects']
    .flatMap((intent) => [one, other].flatMap((page) => askAbout(intent, page, library) ?? []))
    .slice(0, 3);
  const reply = answer(
    { page: one, heading: 'comparison', paragraphs: [first, ...more, second, ...others], suggestions },
    library,
  );
  const remember = { topic: one.topic, intent: 'comparison', misses: 0 };
  return { reply: { ...reply, beside: [other.topic] }, remember };
}

/**
 * What a page says first under a heading. About harm it is the whole first step, because half of it would make the page
 * look safer.
 */
function gist(page: Page, heading: IntentName): readonly Paragraph[] {
  const [first, ...more] = page.sections.get(heading)?.steps[0] ?? [];
  if (!first) return [];
  return [{ ...first, text: `**${page.title}.** ${first.text}` }, ...(OF_HARM.has(heading) ? more : [])];
}
