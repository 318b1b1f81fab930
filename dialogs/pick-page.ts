import type { DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { IntentName } from '../src/domain/names';
import type { Page } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';

/** The page that a question is about, and whether it has the heading that the question needs. */
export interface Picked {
  readonly page: Page;
  readonly heading: IntentName;
  readonly isExact: boolean;
}

/** Headings that serve where a page has none of the wanted name. */
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
  'side-effects': ['who-should-not', 'definition'],
  outlook: ['effectiveness', 'treatments', 'definition'],
  effectiveness: ['treatments', 'outlook', 'definition'],
  activity: ['outlook', 'treatments', 'definition'],
  pregnancy: ['who-should-not', 'risk-factors', 'definition'],
  comparison: ['effectiveness', 'definition'],
};

/**
 * Picks the page for a question: what the message names, else what was talked of if that (or another pack on the same
 * thing) has an answer, else the condition. In: the turn, the heading wanted, the library. Out: the page and the heading that answers best.
 */
export function pickPage(turn: DialogTurn, heading: IntentName, library: Library): Picked | undefined {
  const all = turn.topics.flatMap((topic) => library.page(topic) ?? []);
  const named = specificFirst(
    all.filter((page) => belongs(page, all)),
    library,
  );
  const specific = named.filter(
    (page) => page.kind !== 'condition' && !(page.kind === 'treatment' && OF_NO_TREATMENT.has(heading)),
  );
  const conditions = named.filter((page) => page.kind === 'condition');
  const asked = OF_THE_CONDITION.has(heading) ? named : [specific, conditions, named].find((pages) => pages.length > 0);
  if (asked?.[0]) return among(asked, heading);
  const talkedOf = turn.memory.topic === undefined ? undefined : library.page(turn.memory.topic);
  const others = talkedOf ? library.counterparts(talkedOf.topic) : [];
  const same = talkedOf ? [talkedOf, ...others.filter((page) => whyNotServed(page, turn.today) === undefined)] : [];
  const answers = same.find((page) => page.sections.has(heading));
  if (answers) return { page: answers, heading, isExact: true };
  const condition = library.page(library.packs[0] ?? '');
  return condition && nearest(condition, heading);
}

/** "Can steroids cause it?" asks for no cause of the steroids. */
const OF_NO_TREATMENT: ReadonlySet<IntentName> = new Set(['causes', 'risk-factors']);

/** Questions of the condition, whatever else they name: "does marrow edema mean cancer?" */
const OF_THE_CONDITION: ReadonlySet<IntentName> = new Set(['myths']);

/** Beside a condition, causes are those of its own pack: "is <it> cancer?" asks of it, not of a cause of another condition. */
function belongs(page: Page, named: readonly Page[]): boolean {
  const conditions = named.filter(({ kind }) => kind === 'condition');
  return page.kind !== 'cause' || conditions.length === 0 || conditions.some(({ pack }) => pack === page.pack);
}

/** "Does gout give you bone marrow edema?" is a question about gout, and one on the syndrome is not on the finding. */
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
