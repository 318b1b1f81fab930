import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import { type Shown, wasTold } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { whyNotServed } from '../../domain/served';
import { PREGNANCY } from '../meaning/redirect-to-pregnancy';
import { ACTIVITY, PROCEDURES } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { addLead, wasShownBefore } from './avoid-repeat';
import { findWayOnward, type WayOnward } from './find-way-onward';
import { nextTreatment, noteMovedOn, TREATMENT_GROUPS, TREATMENTS } from './next-treatment';
import { showParagraph } from './show-paragraph';

const OUTLOOK: IntentName = 'outlook';
const DIAGNOSIS: IntentName = 'diagnosis';

/** Headings under which treatments are told of. */
const OF_TREATING: ReadonlySet<IntentName> = new Set([TREATMENTS, ...TREATMENT_GROUPS, 'effectiveness', 'comparison']);

/** What is done, or wondered, after what a heading tells of. */
const NEXT: Readonly<Record<IntentName, readonly IntentName[]>> = {
  definition: [TREATMENTS],
  symptoms: [DIAGNOSIS, TREATMENTS],
  causes: [DIAGNOSIS, TREATMENTS],
  'scan-report': [TREATMENTS],
  [DIAGNOSIS]: [TREATMENTS],
  activity: [OUTLOOK],
  'when-to-seek-care': [DIAGNOSIS, TREATMENTS],
};

/** The name of the paragraph on what is done if an illness stays. */
const STAYS = 'stays';

/** What was shown last, and what the steps of this file are made from. */
interface From {
  readonly way: WayOnward;
  readonly page: Page;
  readonly shown: Shown;
  /** The illness whose treatments are gone through. */
  readonly home: Page;
  readonly turn: DialogTurn;
  readonly talk: ScreenedTurn;
  readonly knowledge: Knowledge;
}

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
  const way = findWayOnward(talk.utterance.text, page, turn, knowledge);
  const home = homeOf(page, turn, knowledge);
  if (way === undefined || !home) return undefined;
  const from: From = { way, page, shown, home, turn, talk, knowledge };
  return STEPS[way](from);
}

const STEPS: Readonly<Record<WayOnward, (from: From) => DialogResult | undefined>> = {
  failed: (from) => (isOfOutlook(from) ? ifItStays(from) : undefined) ?? (isOfTreating(from) ? treat(from) : undefined),
  choices: (from) => (isOfTreating(from) || isOverviewTold(from) ? treat(from) : undefined),
  else: (from) =>
    (isOverview(from) || (from.shown.movedOn && !isOfIllness(from)) ? treat(from) : undefined) ??
    more(from) ??
    (isOfIllness(from) && isOfTreating(from) ? treat(from) : undefined) ??
    all(from),
  next: (from) =>
    afterOperation(from) ??
    (isOverview(from) || from.shown.movedOn ? treat(from) : undefined) ??
    (from.shown.heading === DIAGNOSIS && from.shown.step > 0 ? afterwards(from) : undefined) ??
    more(from) ??
    afterwards(from) ??
    (isOfTreating(from) ? treat(from) : isOfOutlook(from) ? ifItStays(from) : undefined) ??
    all(from),
};

/** The illness that is treated: the one told beside a treatment, the cause talked of, or else the condition. */
function homeOf(page: Page, { memory: { illness } }: DialogTurn, { library }: Knowledge): Page | undefined {
  const told = page.kind === 'treatment' ? library.page(illness ?? '') : page;
  return told?.sections.has(TREATMENTS) ? told : library.page(page.pack);
}

function isOfIllness({ page }: From): boolean {
  return page.kind !== 'treatment';
}

function isOfTreating(from: From): boolean {
  return !isOfIllness(from) || OF_TREATING.has(from.shown.heading);
}

function isOfOutlook(from: From): boolean {
  return isOfIllness(from) && from.shown.heading === OUTLOOK;
}

function isOverview({ shown }: From): boolean {
  return shown.heading === TREATMENTS;
}

function isOverviewTold({ home, turn: { memory } }: From): boolean {
  return wasTold(memory, home.topic, TREATMENTS);
}

/** The next treatments; when all were shown, what is done if it stays; then a line that says so. */
function treat(from: From): DialogResult | undefined {
  const { page, home, turn, talk, knowledge } = from;
  if (!isOfTreating(from) && !isOverviewTold(from)) return ask(TREATMENTS, home, turn, knowledge);
  return (
    nextTreatment(page, home, turn, talk, knowledge) ??
    ifItStays(from) ??
    knowledge.dialogs.pointBack('onward-end', turn, knowledge.library)
  );
}

/** "If the pain does not go away, doctors should look again": once. */
function ifItStays({ home, turn, knowledge }: From): DialogResult | undefined {
  const { library, readers } = knowledge;
  const outlook = home.sections.get(OUTLOOK) ?? library.page(home.pack)?.sections.get(OUTLOOK);
  const topic = home.sections.has(OUTLOOK) ? home.topic : home.pack;
  const found = outlook?.steps
    .flat()
    .find(({ text }) => readers.readOpenings(text.split('?')[0] ?? '').includes(STAYS));
  if (!found) return undefined;
  const result = showParagraph({ topic, heading: OUTLOOK, text: found.text }, turn, knowledge);
  return wasShownBefore(result, turn.memory) ? undefined : noteMovedOn(addLead(result, library.say('onward-stays')));
}

/** The next part of what was shown. */
function more({ turn, knowledge: { dialogs, library } }: From): DialogResult | undefined {
  const result = dialogs.forIntent('more')({ ...turn, intent: 'more', topics: [] }, library);
  return 'reply' in result && result.reply.kind === 'answer' ? result : undefined;
}

function all({ turn, knowledge: { dialogs, library } }: From): DialogResult {
  return dialogs.forIntent('more')({ ...turn, intent: 'more', topics: [] }, library);
}

/** "And after that?", about an operation: what one may do then. */
function afterOperation({ page, turn, knowledge }: From): DialogResult | undefined {
  const isDue = page.group === PROCEDURES && page.sections.has(ACTIVITY);
  if (!isDue || wasTold(turn.memory, page.topic, ACTIVITY)) return undefined;
  return ask(ACTIVITY, page, turn, knowledge);
}

/** What follows what the heading tells of, if it was not shown yet: after the diagnosis, the treatment. */
function afterwards({ page, shown, turn, knowledge }: From): DialogResult | undefined {
  if (page.kind === 'treatment') return undefined;
  const next = NEXT[shown.heading]?.find(
    (heading) => page.sections.has(heading) && !wasTold(turn.memory, page.topic, heading),
  );
  return next === undefined ? undefined : ask(next, page, turn, knowledge);
}

function ask(intent: IntentName, { topic }: Page, turn: DialogTurn, { dialogs, library }: Knowledge): DialogResult {
  return dialogs.forIntent(intent)({ ...turn, intent, topics: [topic] }, library);
}
