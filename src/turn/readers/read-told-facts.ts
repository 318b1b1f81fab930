import type { FollowWords } from '../../domain/follow-words';
import { onceFor } from '../../text/once';
import { stem } from '../../text/stem';
import { findThings } from './find-things';
import { ADULT_AGE, mentionsChild } from './mentions-child';
import { plainWords } from './plain-words';

/** What a text tells of somebody. */
export interface ToldFacts {
  readonly age?: number;
  readonly isChild: boolean;
  /** Conditions, by the first name of each in the content, and the words with which they were told. */
  readonly conditions: readonly { readonly name: string; readonly thing: string; readonly names: readonly string[] }[];
  readonly isStage: boolean;
  /** The number of the stage. */
  readonly step?: string;
  /** A part of the body, by the first of its names. */
  readonly place?: string;
  readonly isSide: boolean;
  readonly isPerson: boolean;
}

/** Ages that a number may be. */
const MAX_AGE = 110;

const AGE = /^(\d{1,3})(yo|y|yr|yrs|f|m)?$/;

/**
 * Reads what a text tells of somebody: an age, a stage, a part of the body, conditions that decide who should not have
 * a treatment ("I'm 71, on dialysis").
 *
 * @param words the words of the content
 */
export function readToldFacts(text: string, words: FollowWords): ToldFacts {
  const { told, placesAlike } = words;
  const said = plainWords(text);
  const age = ageIn(said, words);
  const isAbsent = said.some((word, at) => told.absent.has(word) && !(at === 0 && word === 'no'));
  const [place] = findThings(text, placesAlike).map(({ names: [first] }) => first);
  const isChild = age === undefined ? mentionsChild(text, words.ofChildren) : age < ADULT_AGE;
  const conditions = findThings(text, told.conditions).map(({ thing, names }) => ({
    name: names[0] ?? thing,
    thing,
    names,
  }));
  return {
    isChild,
    conditions: isAbsent ? [] : conditions,
    isStage: isStageIn(said, words),
    ...stepIn(said, words),
    isSide: said.some((word) => told.sides.has(word)),
    isPerson: said.some((word) => words.ofChildren.kin.has(word) || told.people.has(stem(word))),
    ...(age !== undefined && { age }),
    ...(place !== undefined && { place }),
  };
}

/** The number that is an age: the only one of the text, where an age stands ("im 34", "my mom is 78", "45 female"). */
function ageIn(said: readonly string[], { told }: FollowWords): number | undefined {
  const numbers = said.flatMap((word, at) => {
    const [, years, sign] = AGE.exec(word) ?? [];
    return years === undefined ? [] : [{ years: Number(years), at, isSigned: sign !== undefined }];
  });
  const [number, ...others] = numbers;
  if (!number || others.length > 0 || number.years === 0 || number.years > MAX_AGE) return undefined;
  const [before = '', beforeThat = ''] = [said[number.at - 1], said[number.at - 2]];
  const isBehind = told.ages.behind.has(said[number.at + 1] ?? '') || number.isSigned;
  const isOfThing = told.ages.things.has(beforeThat);
  const isBefore = !isOfThing && (told.ages.before.has(before) || told.people.has(stem(before)));
  return isBehind || isBefore ? number.years : undefined;
}

function isStageIn(said: readonly string[], { told: { stages } }: FollowWords): boolean {
  return said.some(
    (word, at) =>
      stages.scale.has(word) && (stages.steps.has(said[at + 1] ?? '') || stages.steps.has(said[at - 1] ?? '')),
  );
}

/** Roman numbers of stages. */
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

function stepIn(said: readonly string[], { told: { stages } }: FollowWords): Pick<ToldFacts, 'step'> {
  const at = said.findIndex((word) => stages.scale.has(word));
  const typed = said[at + 1] ?? '';
  const step = ROMAN[typed] ?? typed.replace(/[a-c]$/, '');
  return at >= 0 && /^[1-4]$/.test(step) ? { step } : {};
}

/** More words tell a story. */
const MAX_WORDS = 16;

/**
 * Reads a message of mere facts, which asks nothing: "my mom is 78", "I am ARCO 2", "she has one kidney".
 *
 * @param text the message
 * @param nameStems stems of the names of the pages that the message may name
 * @param needsFact false where names alone will do
 * @returns nothing if it says anything else
 */
export function readMereFacts(
  text: string,
  words: FollowWords,
  nameStems: ReadonlySet<string>,
  needsFact: boolean,
): ToldFacts | undefined {
  const said = plainWords(text);
  const { told, questions } = words;
  if (text.includes('?') || said.length < 2 || said.length > MAX_WORDS || asks(said, questions.begins))
    return undefined;
  const facts = readToldFacts(text, words);
  const isState = said.some((word) => told.stating.has(word));
  const hasFact =
    !needsFact ||
    facts.age !== undefined ||
    facts.isStage ||
    facts.conditions.length > 0 ||
    (isState && (facts.isChild || facts.place !== undefined || facts.isPerson));
  return hasFact && said.every((word) => isOfFacts(word, words) || nameStems.has(stem(word))) ? facts : undefined;
}

/** "Is", "am" and "has" also stand within a statement. */
function asks([first = '']: readonly string[], begins: ReadonlySet<string>): boolean {
  return begins.has(first);
}

function isOfFacts(word: string, words: FollowWords): boolean {
  const { told } = words;
  return told.around.has(word) || AGE.test(word) || factStems(words).has(stem(word));
}

/** The stems of all words that name a fact, those of names of several words ("blood-pressure") each by itself. */
export const factStems: (words: FollowWords) => ReadonlySet<string> = onceFor(({ told, placesAlike, ofChildren }) => {
  const names = [...placesAlike, ...told.conditions].flat().flatMap((name) => name.split('-'));
  const { scale, steps } = told.stages;
  const all = [...names, ...ofChildren.words, ...ofChildren.kin, ...scale, ...steps, ...told.sides].map(stem);
  return new Set([...all, ...told.people]);
});
