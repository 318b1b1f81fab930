import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { nameOfStep } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { readStatement } from '../meaning/read-statement';
import type { Understood } from '../meaning/understand';
import { PLACE_DEPENDENT_HEADINGS } from '../readers/find-place-asked';
import { mentionsThing } from '../readers/find-things';
import { DEFINITION, SYMPTOMS, TREATMENTS } from '../readers/intent-groups';
import type { ToldFacts } from '../readers/read-told-facts';
import { asksAnything } from '../talk/asks-anything';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { addLead } from './avoid-repeat';
import { type FoundParagraph, showParagraph } from './show-paragraph';
import { itemFirst, STAGE_WORDS } from './told-facts-first';

/** Headings that tell of who gets it and how it goes, where a condition or an age may be named. */
const OF_PEOPLE: readonly IntentName[] = ['risk-factors', 'causes', 'outlook', 'who-should-not'];

/** Headings that may tell what depends on a stage. */
const OF_STAGE: readonly IntentName[] = ['treatments', 'effectiveness', 'outlook', 'definition'];

type Told = Pick<FoundParagraph, 'text' | 'heading' | 'topic'> | undefined;

/**
 * Answers a message that tells something and asks nothing: "mine is 14", "I am ARCO 2", "it was found by chance". Shows
 * what the page of the talk says for that, or else takes note of it in one line.
 *
 * @param understood how the message was understood
 * @returns nothing if the message says more, names a page, or tells a condition while a treatment is talked of
 */
export function answerToldFact(
  understood: Understood,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { text } = talk.utterance;
  const { library, readers, dialogs } = knowledge;
  if (understood.how !== 'classified' || asksAnything(talk, knowledge)) return undefined;
  const page = library.page(turn.topics[0] ?? turn.memory.topic ?? '');
  const bare: DialogTurn = { ...turn, topics: [] };
  if (readers.isByChance(text)) {
    const asked = page && page.kind !== 'treatment' ? page : library.page(library.packs[0] ?? '');
    const found = asked && findIn(asked, [SYMPTOMS], (each) => mentionsThing(each, readers.words.told.byChance.told));
    return found && showParagraph(found, bare, knowledge);
  }
  const statement = readStatement(text, turn.topics, knowledge);
  if (!statement || (statement.topics.length > 0 && !statement.facts.isStage)) return undefined;
  const found = page && findForFact(statement.facts, page, turn, knowledge);
  if (found) {
    const { names = [] } = statement.facts.conditions[0] ?? {};
    const place = names.length === 0 ? {} : { place: itemFirst((each) => mentionsThing(each, names)) };
    return addLead(showParagraph(found, { ...bare, ...place }, knowledge), library.say('noted'));
  }
  const occasion = occasionFor(statement.facts, page, turn, knowledge);
  const [condition] = statement.facts.conditions;
  return occasion === undefined
    ? undefined
    : dialogs.noted(occasion, bare, library, { thing: condition?.name.replaceAll('-', ' ') ?? '' });
}

/** What a page says for a fact: the first paragraph under the heading asked last, or under one where it may stand. */
function findForFact(facts: ToldFacts, page: Page, { memory }: DialogTurn, { library, readers }: Knowledge): Told {
  const { told, ofChildren } = readers.words;
  const asked = memory.intent === undefined ? [] : [memory.intent];
  const [condition] = facts.conditions;
  if (condition && page.kind === 'treatment') return undefined;
  if (condition) {
    const tells = (text: string) => mentionsThing(text, condition.names);
    const whole = library.page(page.pack);
    return findIn(page, [...asked, ...OF_PEOPLE], tells) ?? (whole && findIn(whole, OF_PEOPLE, tells));
  }
  if (facts.isStage) {
    const tells = (text: string) => mentionsThing(text, STAGE_WORDS);
    const isNew = (heading: IntentName) => !memory.told?.includes(nameOfStep({ topic: page.topic, heading }, 0));
    const tellsStep = (text: string) => facts.step !== undefined && mentionsThing(text, [`stage-${facts.step}`]);
    return (
      findIn(page, [...asked, TREATMENTS].filter(isNew), tells) ??
      findIn(page, OF_STAGE, tellsStep) ??
      findIn(page, OF_STAGE.filter(isNew), tells) ??
      findIn(page, [DEFINITION], tells)
    );
  }
  if (facts.isChild) return findIn(page, asked, (text) => mentionsThing(text, ofChildren.words));
  const { age } = facts;
  const groups = told.ages.groups.filter(({ from, to }) => age !== undefined && age >= from && age <= to);
  const names = groups.flatMap((group) => group.told);
  return names.length === 0 ? undefined : findIn(page, [...asked, ...OF_PEOPLE], (text) => mentionsThing(text, names));
}

function findIn({ topic, sections }: Page, headings: readonly IntentName[], tells: (text: string) => boolean): Told {
  for (const heading of headings) {
    const found = sections
      .get(heading)
      ?.steps.flat()
      .find(({ text }) => tells(text));
    if (found) return { topic, heading, text: found.text };
  }
  return undefined;
}

/** The words with which a fact is noted that the page says nothing on. */
function occasionFor(
  { age, isChild, isStage, conditions, place, isSide }: ToldFacts,
  page: Page | undefined,
  { memory }: DialogTurn,
  { library }: Knowledge,
): string | undefined {
  if (conditions.length > 0) return page === undefined || page.kind === 'treatment' ? undefined : 'noted-condition';
  if (isStage) return 'noted-stage';
  if (isChild) return 'noted-child';
  if (age !== undefined) return 'noted-age';
  if (place === undefined) return 'noted-person';
  if (isSide && place === memory.place) return 'noted-side';
  // "It is in my knee", after a question whose answer hangs on the place: that is answered for the knee.
  const isAsked = memory.intent !== undefined && PLACE_DEPENDENT_HEADINGS.has(memory.intent);
  return isAsked || library.page(memory.topic ?? '') === undefined ? undefined : 'noted-place';
}
