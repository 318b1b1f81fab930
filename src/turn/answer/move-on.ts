import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import { bareName, type IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { whyNotServed } from '../../domain/served';
import { OUTLOOK, PREGNANCY, TREATMENTS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { findWayOnward, type WayOnward } from './find-way-onward';
import { TREATMENT_GROUPS } from './next-treatment';
import {
  afterOperation,
  afterwards,
  all,
  type From,
  howOperationsEnd,
  ifItStays,
  isOfTreating,
  isOverviewTold,
  more,
  treat,
} from './onward-steps';

/** Ways of treatment that lead to their treatments. */
const GROUPS: ReadonlySet<IntentName> = new Set(TREATMENT_GROUPS);

/**
 * Moves on from what was shown, where a message asks for that and nothing else: "and if it doesn't help?", "other
 * options?", "what else?", "and then?". What was shown is not shown again.
 *
 * @returns nothing for another message, while a danger stands, or in a talk that stays with a pregnancy
 */
export function moveOn(turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge): DialogResult | undefined {
  const { library } = knowledge;
  const { shown, disposition, thing } = turn.memory;
  const page = library.page(shown?.topic ?? '');
  if (!shown || shown.reportWords || !page || whyNotServed(page, turn.today) !== undefined) return undefined;
  if (interrupts(disposition) || thing === PREGNANCY || shown.heading === PREGNANCY) return undefined;
  // "And after the drilling?" asks of another treatment than the one that was shown.
  if (turn.topics.some((topic) => bareName(topic) !== bareName(page.topic))) return undefined;
  const way = findWayOnward(talk.utterance.text, page, turn, knowledge);
  const home = homeOf(page, turn, knowledge);
  if (way === undefined || !home) return undefined;
  const from: From = { page, shown, home, turn, talk, knowledge };
  return STEPS[way](from);
}

/** For each way, what is tried, from the first to the last. */
const STEPS: Readonly<Record<WayOnward, (from: From) => DialogResult | undefined>> = {
  failed: (from) =>
    (isOfOutlook(from) ? ifItStays(from) : undefined) ??
    howOperationsEnd(from) ??
    (isOfTreating(from) ? treat(from) : undefined),
  // Where the overview was not shown yet, it is what the question gets.
  choices: (from) => (isOverviewTold(from) || GROUPS.has(from.shown.heading) ? treat(from) : undefined),
  else: (from) =>
    (isOverview(from) || (from.shown.movedOn && isOfTreatment(from)) ? treat(from) : undefined) ??
    more(from) ??
    (isOfTreating(from) && !isOfTreatment(from) ? treat(from) : undefined) ??
    all(from),
  next: (from) => goOn(from) ?? afterwards(from) ?? more(from) ?? atTheEnd(from),
  further: (from) => goOn(from) ?? more(from) ?? afterwards(from) ?? atTheEnd(from),
};

/** After an operation, what one may do; after an overview, or where something did not help, the next treatment. */
function goOn(from: From): DialogResult | undefined {
  return afterOperation(from) ?? (isOverview(from) || from.shown.movedOn ? treat(from) : undefined);
}

function atTheEnd(from: From): DialogResult | undefined {
  return (isOfTreating(from) ? treat(from) : isOfOutlook(from) ? ifItStays(from) : undefined) ?? all(from);
}

function isOfTreatment({ page }: From): boolean {
  return page.kind === 'treatment';
}

function isOfOutlook(from: From): boolean {
  return !isOfTreatment(from) && from.shown.heading === OUTLOOK;
}

/** True after the overview of a condition's treatments, which leads to its groups. */
function isOverview({ page, shown }: From): boolean {
  return page.kind === 'condition' && shown.heading === TREATMENTS;
}

/** The illness that is treated: the one told beside a treatment, the cause talked of, or else the condition. */
function homeOf(page: Page, { memory: { illness } }: DialogTurn, { library }: Knowledge): Page | undefined {
  const told = page.kind === 'treatment' ? library.page(illness ?? '') : page;
  return told?.sections.has(TREATMENTS) ? told : library.page(page.pack);
}
