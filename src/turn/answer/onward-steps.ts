import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { type Shown, wasTold } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { ACTIVITY, DIAGNOSIS, EFFECTIVENESS, OUTLOOK, PROCEDURES, TREATMENTS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { addLead, wasShownBefore } from './avoid-repeat';
import { nextTreatment, noteMovedOn, TREATMENT_GROUPS } from './next-treatment';
import { showParagraph } from './show-paragraph';

/** Headings under which treatments are told of. */
const OF_TREATING: ReadonlySet<IntentName> = new Set([TREATMENTS, ...TREATMENT_GROUPS, EFFECTIVENESS, 'comparison']);

/** What is done, or wondered, after what a heading tells of. */
const NEXT: Readonly<Record<IntentName, readonly IntentName[]>> = {
  definition: [TREATMENTS],
  symptoms: [DIAGNOSIS, TREATMENTS],
  causes: [DIAGNOSIS, TREATMENTS],
  'scan-report': [TREATMENTS],
  [DIAGNOSIS]: [TREATMENTS],
  [TREATMENTS]: [OUTLOOK],
  activity: [OUTLOOK],
  'when-to-seek-care': [DIAGNOSIS, TREATMENTS],
};

/** The name of the paragraph on what is done if an illness stays. */
const STAYS = 'stays';

/** What was shown last, and what the next answer is made from. */
export interface From {
  readonly page: Page;
  readonly shown: Shown;
  /** The illness whose treatments are gone through. */
  readonly home: Page;
  readonly turn: DialogTurn;
  readonly talk: ScreenedTurn;
  readonly knowledge: Knowledge;
}

/** True if what was shown tells of treatments: a treatment's page, or such a heading of an illness. */
export function isOfTreating({ page, shown }: From): boolean {
  return page.kind === 'treatment' || OF_TREATING.has(shown.heading);
}

/** True if the overview of the treatments was shown. */
export function isOverviewTold({ home, turn: { memory } }: From): boolean {
  return wasTold(memory, home.topic, TREATMENTS);
}

/** The next treatments; when all were shown, what is done if it stays; then a line that says so. */
export function treat(from: From): DialogResult | undefined {
  const { page, home, turn, talk, knowledge } = from;
  if (!isOfTreating(from) && !isOverviewTold(from)) return ask(TREATMENTS, home, turn, knowledge);
  return (
    nextTreatment(page, home, turn, talk, knowledge) ??
    ifItStays(from) ??
    knowledge.dialogs.sayOneLine('onward-end', turn, knowledge.library)
  );
}

/** "If the pain does not go away, doctors should look again": once. */
export function ifItStays({ home, turn, knowledge }: From): DialogResult | undefined {
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
export function more({ turn, knowledge: { dialogs, library } }: From): DialogResult | undefined {
  const result = dialogs.forIntent('more')({ ...turn, intent: 'more', topics: [] }, library);
  return 'reply' in result && result.reply.kind === 'answer' ? result : undefined;
}

/** The same, or a line that there is no more. */
export function all({ turn, knowledge: { dialogs, library } }: From): DialogResult {
  return dialogs.forIntent('more')({ ...turn, intent: 'more', topics: [] }, library);
}

/** How often an operation fails, then what is told of operations as a whole: the next one of a list may be no choice. */
export function howOperationsEnd(from: From): DialogResult | undefined {
  const { page, shown, home, turn, knowledge } = from;
  if (page.group !== PROCEDURES || shown.movedOn) return undefined;
  const told =
    shown.heading === EFFECTIVENESS ? shown : { topic: page.topic, heading: EFFECTIVENESS, step: -1, simpler: false };
  const rest = page.sections.has(EFFECTIVENESS)
    ? more({ ...from, turn: { ...turn, memory: { ...turn.memory, shown: told } } })
    : undefined;
  if (rest) return rest;
  return wasTold(turn.memory, home.topic, PROCEDURES) ? undefined : noteMovedOn(ask(PROCEDURES, home, turn, knowledge));
}

/** "And after that?", about an operation: what one may do then. */
export function afterOperation({ page, shown, turn, knowledge }: From): DialogResult | undefined {
  const isDue = page.group === PROCEDURES && page.sections.has(ACTIVITY);
  // "Can it fail?", "then what?" asks for what comes after a failure.
  if (!isDue || shown.heading === EFFECTIVENESS || wasTold(turn.memory, page.topic, ACTIVITY)) return undefined;
  return ask(ACTIVITY, page, turn, knowledge);
}

/** What follows what the heading tells of, if it was not shown yet: after the diagnosis, the treatment. */
export function afterwards({ page, shown, turn, knowledge }: From): DialogResult | undefined {
  if (page.kind === 'treatment') return undefined;
  const next = NEXT[shown.heading]?.find(
    (heading) => page.sections.has(heading) && !wasTold(turn.memory, page.topic, heading),
  );
  return next === undefined ? undefined : ask(next, page, turn, knowledge);
}

function ask(intent: IntentName, { topic }: Page, turn: DialogTurn, { dialogs, library }: Knowledge): DialogResult {
  return dialogs.forIntent(intent)({ ...turn, intent, topics: [topic] }, library);
}
