import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { wasTold } from '../../domain/memory';
import { bareName, type IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { Suggestion } from '../../domain/reply';
import { whyNotServed } from '../../domain/served';
import { DEFINITION, TREATMENTS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { topicsInSection } from '../topics/find-shown-topics';
import { addLead } from './avoid-repeat';

/** The three ways of treatment, in the order in which the pages tell of them. */
export const TREATMENT_GROUPS: readonly IntentName[] = ['without-drugs', 'medicines', 'procedures'];

/** As many treatments are named in one line. */
const MOST_NAMED = 5;

/**
 * Moves on to what the pages tell of treatment and was not shown yet. After a treatment comes the next one of its
 * group; after an overview, or when a group is done, the next group.
 *
 * @param page the page that was shown last
 * @param home the illness whose treatments are gone through
 * @returns nothing if all were shown
 */
export function nextTreatment(
  page: Page,
  home: Page,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const groups = TREATMENT_GROUPS.filter((group) => home.sections.has(group));
  const begun = page.kind === 'treatment' ? page.group : undefined;
  const ofGroup = begun === undefined ? [] : untoldIn(begun, page, home, turn, talk, knowledge);
  const [group] = groups.filter((each) => each !== begun && !wasTold(turn.memory, home.topic, each));
  if (ofGroup.length > 0) return showTreatment(ofGroup, group, home, turn, knowledge);
  if (group !== undefined) return showGroup(group, home, turn, knowledge);
  const left = [...groups, TREATMENTS].flatMap((each) => untoldIn(each, page, home, turn, talk, knowledge));
  return left.length > 0 ? showTreatment([...new Set(left)], undefined, home, turn, knowledge) : undefined;
}

/** The treatments that a section names and of which nothing was shown, those behind the current one first. */
function untoldIn(
  heading: IntentName,
  page: Page,
  home: Page,
  { memory, today }: DialogTurn,
  { utterance }: ScreenedTurn,
  knowledge: Knowledge,
): readonly Page[] {
  const { library } = knowledge;
  const named = topicsInSection(utterance, home, heading, knowledge).flatMap((topic) => library.page(topic) ?? []);
  const isTold = (one: Page) =>
    [one, ...library.counterparts(one.topic)].some(({ topic }) => wasTold(memory, topic)) ||
    bareName(one.topic) === bareName(page.topic);
  const at = named.findIndex(({ topic }) => bareName(topic) === bareName(page.topic)) + 1;
  return [...named.slice(at), ...named.slice(0, at)].filter(
    (one) => !isTold(one) && whyNotServed(one, today) === undefined,
  );
}

/** Shows what the first of these treatments is, and names the others. */
function showTreatment(
  pages: readonly Page[],
  group: IntentName | undefined,
  home: Page,
  turn: DialogTurn,
  { dialogs, library }: Knowledge,
): DialogResult | undefined {
  const [first, ...others] = pages;
  if (!first) return undefined;
  const shown = dialogs.forIntent(DEFINITION)({ ...turn, intent: DEFINITION, topics: [first.topic] }, library);
  const names = pages.slice(0, MOST_NAMED).map(({ label }) => label);
  const lead = turn.memory.shown?.movedOn
    ? library.say('onward-next', { topic: first.label })
    : others.length === 0
      ? library.say('onward-one', { topic: first.label })
      : library.say('onward-several', { topics: names.join(', ') });
  const buttons = [
    ...others.slice(0, 1).map(({ label, topic }) => ({ say: capitalised(label), intent: DEFINITION, topic })),
    ...(group === undefined ? [] : askOfGroup(group, home, library)),
  ];
  return noteMovedOn(addLead(shown, lead), buttons);
}

/** Shows a way of treatment: its section on the page of the illness. */
function showGroup(group: IntentName, home: Page, turn: DialogTurn, { dialogs, library }: Knowledge): DialogResult {
  const shown = dialogs.forIntent(group)({ ...turn, intent: group, topics: [home.topic] }, library);
  const lead = library.say(turn.memory.shown?.movedOn ? 'onward-next-group' : 'onward-group');
  return noteMovedOn(addLead(shown, lead));
}

function askOfGroup(group: IntentName, home: Page, { intent }: Knowledge['library']) {
  const asked = intent(group);
  return asked ? [{ say: asked.askCondition ?? asked.ask, intent: group, topic: home.topic }] : [];
}

/** As many buttons as stand under an answer. */
const MOST_BUTTONS = 3;

/**
 * Notes that the talk moved on because what came before did not help, and adds buttons for what follows.
 *
 * @param result what is moved on to
 * @param buttons in place of the last usual ones
 */
export function noteMovedOn(result: DialogResult, buttons: readonly Suggestion[] = []): DialogResult {
  if ('asks' in result) return result;
  const { reply, remember } = result;
  const suggestions = [...reply.suggestions.slice(0, MOST_BUTTONS - buttons.length), ...buttons];
  const shown = remember.shown && { ...remember.shown, movedOn: true as const };
  return { ...result, reply: { ...reply, suggestions }, remember: { ...remember, ...(shown && { shown }) } };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
