import type { DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { IntentName } from '../src/domain/names';
import type { Page } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';
import { OF_A_TREATMENT, OF_AN_ILLNESS, OF_NO_TREATMENT, OF_THE_CONDITION, OVERVIEWS } from './heading-kinds';

/** The page that a question is about, and whether it has the heading that the question needs. */
export interface Picked {
  readonly page: Page;
  readonly heading: IntentName;
  readonly isExact: boolean;
  /** True where this page is neither named nor the topic: the topic of the talk does not change. */
  readonly isAside?: boolean;
}

/** Headings that stand in where a page lacks the wanted one. */
const INSTEAD: Readonly<Record<IntentName, readonly IntentName[]>> = {
  treatments: ['definition', 'effectiveness'],
  medicines: ['treatments', 'definition'],
  procedures: ['treatments', 'definition'],
  'without-drugs': ['treatments', 'definition'],
  causes: ['risk-factors', 'definition'],
  'risk-factors': ['causes', 'definition'],
  'scan-report': ['diagnosis', 'definition'],
  myths: ['definition'],
  prevention: ['risk-factors', 'treatments', 'definition'],
  'who-should-not': ['side-effects', 'definition'],
  'side-effects': ['who-should-not', 'outlook', 'definition'],
  outlook: ['effectiveness', 'treatments', 'definition'],
  effectiveness: ['treatments', 'outlook', 'definition'],
  activity: ['outlook', 'treatments', 'definition'],
  pregnancy: ['who-should-not', 'risk-factors', 'definition'],
  comparison: ['effectiveness', 'definition'],
};

/**
 * Picks the page for a question, and the heading that answers best. The order is: what the message names; the topic, if
 * it (or another pack's page on the same thing) has an answer; the condition.
 */
export function pickPage(turn: DialogTurn, heading: IntentName, library: Library): Picked | undefined {
  const picked = pickedOf(turn, heading, library);
  if (!picked || picked.isExact) return picked;
  // "Side effects of iloprost in AVN?": another pack's page on the same drug may list them.
  const alike = servedAlike(picked.page, turn.today, library).find((page) => page.sections.has(heading));
  if (alike && whyNotServed(picked.page, turn.today) === undefined) return { page: alike, heading, isExact: true };
  // "PRP injections?": the page on steroid injections has no such heading, but the condition's own section mentions it.
  const condition = library.page(picked.page.pack);
  const paragraphs = condition?.sections.get(heading)?.steps.flat() ?? [];
  const isTold = paragraphs.some(({ text }) => turn.speaksOf?.(text));
  const isAside = picked.page.kind === 'cause' || picked.isAside === true;
  return condition && isTold ? { page: condition, heading, isExact: true, isAside } : picked;
}

function pickedOf(turn: DialogTurn, heading: IntentName, library: Library): Picked | undefined {
  const all = turn.topics.flatMap((topic) => library.page(topic) ?? []);
  const named = specificFirst(
    all.filter((page) => belongs(page, all)),
    library,
  );
  const conditions = named.filter((page) => page.kind === 'condition');
  const specific = named.filter((page) => page.kind !== 'condition');
  const fits = fitting(specific, heading);
  const asked = OF_THE_CONDITION.has(heading)
    ? named
    : ([fits, conditions, named].find((pages) => pages.length > 0) ?? named);
  const isOfCondition = OF_THE_CONDITION.has(heading) && !asked.some((page) => page.sections.has(heading));
  if (asked[0] && !isOfCondition) return among(asked, heading);
  if (asked[0]) return ofCondition(asked[0], heading, library);
  return talkedOf(turn, heading, library);
}

/** "How do steroids lead to necrosis?" is about necrosis, "does the drip help with necrosis?" about the drip. */
function fitting(pages: readonly Page[], heading: IntentName): readonly Page[] {
  const wanted = pages.filter(({ kind }) =>
    OF_AN_ILLNESS.has(heading) ? kind !== 'treatment' : !OF_A_TREATMENT.has(heading) || kind === 'treatment',
  );
  if (wanted.length > 0) return wanted;
  // "Can steroids cause it?" does not ask for causes of steroids, "which injections are there?" not about one
  // injection.
  return OF_NO_TREATMENT.has(heading) ? pages.filter(({ kind }) => kind !== 'treatment') : pages;
}

/**
 * A question that names nothing is about the topic, if it makes sense for that page; otherwise about the illness before
 * it; otherwise about the condition. A page that fits but lacks the heading says so.
 */
function talkedOf({ memory, today }: DialogTurn, heading: IntentName, library: Library): Picked | undefined {
  const pages = [memory.topic, memory.illness, ...(memory.recent ?? [])].flatMap(
    (topic) => library.page(topic ?? '') ?? [],
  );
  const [last] = pages;
  const others = last ? servedAlike(last, today, library) : [];
  const answers = [...(last ? [last] : []), ...others].find((page) => page.sections.has(heading));
  if (answers) return { page: answers, heading, isExact: true };
  const meant = pages.find((page) => canBeMeant(page, heading, page === last));
  const condition = library.page(library.packs[0] ?? '');
  const picked = (meant && nearest(meant, heading)) ?? (condition && nearest(condition, heading));
  return picked && { ...picked, isAside: last !== undefined && picked.page !== last && staysWith(last, heading) };
}

/** "Does ice help a bone bruise? And how long till it is gone?": an overview leaves a treatment, but not a cause. */
function staysWith({ kind }: Page, heading: IntentName): boolean {
  return kind === 'cause' || !OVERVIEWS.has(heading);
}

/** Pages of other packs on the same thing that are served. */
function servedAlike({ topic }: Page, today: string, library: Library): readonly Page[] {
  return library.counterparts(topic).filter((page) => whyNotServed(page, today) === undefined);
}

function canBeMeant(page: Page, heading: IntentName, isLast: boolean): boolean {
  if (page.kind === 'treatment') return isLast && !OF_AN_ILLNESS.has(heading) && !OF_THE_CONDITION.has(heading);
  return !OF_A_TREATMENT.has(heading) && !OF_THE_CONDITION.has(heading);
}

/**
 * Beside a condition, only causes of its own pack count: "is <it> cancer?" is not about a cause of another condition.
 */
function belongs(page: Page, named: readonly Page[]): boolean {
  const conditions = named.filter(({ kind }) => kind === 'condition');
  return page.kind !== 'cause' || conditions.length === 0 || conditions.some(({ pack }) => pack === page.pack);
}

/** "Does gout give you bone marrow edema?" is about gout; a question on the syndrome is not about the finding. */
export function specificFirst(pages: readonly Page[], library: Library): readonly Page[] {
  const rank = (page: Page) => (page.kind !== 'condition' ? 0 : library.packs.includes(page.topic) ? 2 : 1);
  return [...pages].sort((a, b) => rank(a) - rank(b));
}

/** Of several pages, the first that has the heading. */
function among(pages: readonly Page[], heading: IntentName): Picked | undefined {
  const exact = pages.find((page) => page.sections.has(heading)) ?? pages[0];
  return exact && nearest(exact, heading);
}

function nearest(page: Page, heading: IntentName): Picked | undefined {
  if (page.sections.has(heading)) return { page, heading, isExact: true };
  const instead = (INSTEAD[heading] ?? ['definition']).find((other) => page.sections.has(other));
  return instead === undefined ? undefined : { page, heading: instead, isExact: false };
}

function ofCondition(page: Page, heading: IntentName, library: Library): Picked | undefined {
  const condition = library.page(page.pack);
  const picked = condition && nearest(condition, heading);
  // The topic stays with the cause that was named: "could it be a tumor?", "how would they know?"
  return picked && { ...picked, isAside: page.kind === 'cause' };
}
