import type { Memory } from '../../domain/memory';
import type { RememberedFacts } from '../../domain/remembered-facts';
import type { ToldWords } from '../../domain/told-words';
import { ADULT_AGE, mentionsChild } from '../readers/mentions-child';
import { plainWords } from '../readers/plain-words';
import { readToldFacts } from '../readers/read-told-facts';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';

/** A longer piece of a message is a story, which may tell of many people and times. */
const MAX_WORDS = 14;

/**
 * The facts that hold for a message: those of earlier messages, and those that it tells ("I'm diabetic. Is the drip
 * safe?"). What is only asked about ("is it safe with bad kidneys?") is no fact.
 */
export function factsOf({ utterance: { text }, memory }: ScreenedTurn, { readers }: Knowledge): RememberedFacts {
  const { words, cut } = readers;
  const pieces = text.split(/[,;:]/).flatMap((clause) => cut(clause));
  const stated = pieces
    .filter((piece) => !piece.asks && states(plainWords(piece.text), words.told))
    .map((piece) => readToldFacts(piece.text, words));
  const { facts: before = {} } = memory;
  const isOwnChild = plainWords(text).some((word) => words.told.stating.has(word) || words.told.owning.has(word));
  const tellsChild = (mentionsChild(text, words.ofChildren) && isOwnChild) || stated.some(({ isChild }) => isChild);
  const tellsAdult = stated.some(({ age }) => age !== undefined && age >= ADULT_AGE);
  const isChild = tellsChild || (before.isChild === true && !tellsAdult);
  const hasStage = before.hasStage === true || stated.some((each) => each.isStage);
  const told = stated.flatMap((each) => each.conditions.map(({ name }) => name));
  const conditions = [...new Set([...told, ...(before.conditions ?? [])])];
  return {
    ...(isChild && { isChild: true as const }),
    ...(hasStage && { hasStage: true as const }),
    ...(conditions.length > 0 && { conditions }),
  };
}

function states(said: readonly string[], { stating, taking }: ToldWords): boolean {
  return said.length <= MAX_WORDS && said.some((word) => stating.has(word) || taking.has(word));
}

/** Keeps in memory what was told of the person that the talk is about, as categories that the content has. */
export function keepToldFacts(left: Memory, talk: ScreenedTurn, knowledge: Knowledge): Memory {
  const facts = factsOf(talk, knowledge);
  const { facts: _before, ...rest } = left;
  return Object.keys(facts).length === 0 ? rest : { ...rest, facts };
}

/** True if a message is about a child: it names one, or the talk is about one and the message not about its writer. */
export function isAboutChild(talk: ScreenedTurn, knowledge: Knowledge): boolean {
  if (factsOf(talk, knowledge).isChild !== true) return false;
  const { words } = knowledge.readers;
  return !plainWords(talk.utterance.text).some((word) => words.told.writer.has(word));
}
