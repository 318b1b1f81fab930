import type { DialogTurn, PlaceAsked } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { mentionsThing } from '../readers/find-things';
import { WHO_SHOULD_NOT } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { factsOf } from './keep-told-facts';

/** Headings that may tell what depends on a stage. */
const OF_STAGE: ReadonlySet<IntentName> = new Set(['treatments', 'effectiveness', 'outlook', 'procedures']);

/** How the pages name a stage. */
export const STAGE_WORDS: readonly string[] = ['stage', 'stages'];

/** The things of the content that an answer is searched for because of what was told: a stage. */
export function thingsOfFacts(
  intent: IntentName,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): readonly (readonly string[])[] {
  return OF_STAGE.has(intent) && factsOf(talk, knowledge).hasStage ? [STAGE_WORDS] : [];
}

/** The conditions that were told, each with all its names. */
export function conditionsTold(talk: ScreenedTurn, knowledge: Knowledge): readonly (readonly string[])[] {
  const { conditions = [] } = factsOf(talk, knowledge);
  const known = knowledge.readers.words.told.conditions;
  return conditions.flatMap((name) => known.filter(([first]) => first === name));
}

/**
 * Lets who should not have a treatment begin with what was told ("I have a pacemaker", "and the drip?"): its paragraph,
 * and its item of a list.
 *
 * @param leadOf finds the paragraph to begin with otherwise
 * @returns the fields of the dialog's turn for that; none if no condition was told, or another heading is asked
 */
export function toldFactsFirst(
  intent: IntentName,
  { leadOf }: Pick<DialogTurn, 'leadOf'>,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Pick<DialogTurn, 'leadOf' | 'place'> {
  const told = intent === WHO_SHOULD_NOT ? conditionsTold(talk, knowledge) : [];
  if (told.length === 0) return leadOf ? { leadOf } : {};
  const tells = (text: string) => told.some((names) => mentionsThing(text, names));
  return {
    place: itemFirst(tells),
    leadOf: (page, heading, byDefault) => {
      const paragraphs = page.sections.get(heading)?.steps.flat() ?? [];
      const found = heading === WHO_SHOULD_NOT ? paragraphs.find(({ text }) => tells(text))?.text : undefined;
      return found ?? leadOf?.(page, heading, byDefault);
    },
  };
}

/** Lets a list begin with its items that tell of something, as it begins with those on a part of the body. */
export function itemFirst(tells: (text: string) => boolean): PlaceAsked {
  return { isOf: tells, isOnlyOf: () => false, isElsewhere: () => false, isKept: true };
}
