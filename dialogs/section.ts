import type { Dialog, DialogResult, DialogTurn, PlaceAsked, Remembered } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page } from '../src/domain/page';
import type { Suggestion } from '../src/domain/reply';
import { answer } from './answer';
import { beginning, sorted } from './beginning';
import { notServed } from './not-served';
import { notice } from './notice';
import { type Picked, pickPage } from './pick-page';
import { placeFirst } from './place-first';
import { moreButton, nextQuestions } from './suggest';

/** Serves every intent that is a heading: finds the section and shows its first step. */
export const section: Dialog = (turn, library) => {
  const picked = pickPage(turn, turn.intent, library);
  return picked ? showSection(picked, turn, library) : notice('no-page', 'fallback', library);
};

/** Says what the thing is that a message names. */
export const whatItIs: Dialog = (turn, library) => section({ ...turn, intent: 'definition' }, library);

/** Shows the first step of a section, with the buttons in `ask` or the usual next questions. */
export function showSection(
  { page, heading, isExact, isAside }: Picked,
  turn: DialogTurn,
  library: Library,
  ask?: readonly Suggestion[],
): DialogResult {
  const instead = notServed(page, turn, library);
  if (instead) return instead;
  const lead = isExact ? undefined : library.say('no-section', { topic: page.title });
  const { step, isFirst, alone } = beginning(page, heading, turn, library);
  const { place } = turn;
  const shown = showStep(
    {
      page,
      heading,
      step,
      isAhead: step > 0,
      ...(isFirst && { isFirst }),
      ...(alone !== undefined && { alone }),
      ...(place && { place }),
    },
    library,
    ask,
    lead,
  );
  return isAside && 'reply' in shown ? { ...shown, remember: withoutTopic(shown.remember) } : shown;
}

function withoutTopic({ topic: _aside, ...rest }: Remembered): Remembered {
  return rest;
}

/** Shows one step of a section. A "more" button comes first if there are steps left, later ones or skipped ones. */
export function showStep(
  at: {
    readonly page: Page;
    readonly heading: string;
    readonly step: number;
    readonly isAhead?: boolean;
    /** Which of its paragraphs come before the others. */
    readonly isFirst?: (text: string) => boolean;
    /** The part of the body that was asked about: in a list, what tells of it stands first. */
    readonly place?: PlaceAsked;
    /** The paragraph that is shown alone. */
    readonly alone?: number;
  },
  library: Library,
  ask?: readonly Suggestion[],
  lead?: string,
): DialogResult {
  const { page, heading, step, isAhead, isFirst = () => false, alone, place } = at;
  const steps = page.sections.get(heading)?.steps;
  const single = alone === undefined ? undefined : steps?.[step]?.[alone];
  const paragraphs = placeFirst(single ? [single] : sorted(steps?.[step], isFirst), place);
  if (!steps || !paragraphs) return notice('no-page', 'fallback', library);
  const next = ask ?? nextQuestions(page, heading, library);
  const suggestions = isAhead || step + 1 < steps.length ? [moreButton(page, library), ...next].slice(0, 3) : next;
  const reply = answer({ page, heading, paragraphs, suggestions, ...(lead && { lead }) }, library);
  return {
    reply,
    remember: {
      topic: page.topic,
      intent: heading,
      shown: { topic: page.topic, heading, step, simpler: false, ...(single && { alone }) },
      misses: 0,
    },
  };
}
