import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import { stem } from '../../text/stem';
import {
  DEFINITION,
  isSmallTalk,
  PERSONAL_ADVICE,
  SYMPTOMS,
  TREATMENTS,
  WHO_SHOULD_NOT,
} from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { factStems, type ToldFacts } from '../readers/read-told-facts';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from '../topics/page-names';
import { asSure, readStatement } from './read-statement';

/**
 * Reads a message of mere facts as what it is, however much it resembles a request for advice: with the name of an
 * illness as that illness ("my son, 13, has a bone bruise"), beside a vague wish as a question for its treatments ("I
 * have it in my knee, what can I do"), with a condition after a treatment as who should not have it, and
 * "it was found by chance" as what it feels like.
 *
 * @returns the reading as it is if the message says more
 */
export function applyToldFacts(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { library, readers } = knowledge;
  if (readers.isByChance(text)) return asSure(reading, SYMPTOMS, []);
  const rest = withoutVagueWish(text, readers.words.told.vagueWishes);
  const [first = ''] = library.packs;
  const topics = reading.topics.length > 0 ? reading.topics : namesCondition(rest ?? text, knowledge) ? [first] : [];
  const statement = readStatement(rest ?? text, topics, knowledge, rest === undefined);
  if (!statement) return reading;
  const illnesses = statement.topics.filter((topic) => library.page(topic)?.kind !== 'treatment');
  if (illnesses.length < statement.topics.length) return reading;
  if (rest !== undefined) {
    const isKnown = illnesses.length > 0 || memory.topic !== undefined;
    return isKnown ? asSure(reading, TREATMENTS, illnesses) : reading;
  }
  if (illnesses.length > 0) return isOfSomebody(statement.facts) ? asSure(reading, DEFINITION, illnesses) : reading;
  if (memory.topic === undefined) return reading;
  const isOfTreatment = library.page(memory.topic)?.kind === 'treatment';
  if (isOfTreatment && statement.facts.conditions.length > 0) return asSure(reading, WHO_SHOULD_NOT, []);
  const { intent = DEFINITION } = memory;
  return asSure(reading, isSmallTalk(intent) || intent === PERSONAL_ADVICE ? DEFINITION : intent, []);
}

/** "It was a stress injury of the shin" tells of no person, and goes on with what was asked. */
function isOfSomebody({ age, isChild, isStage, conditions }: ToldFacts): boolean {
  return age !== undefined || isChild || isStage || conditions.length > 0;
}

/** A message without its vague wish, "I have it in the knee, now what"; nothing if it has none. */
function withoutVagueWish(text: string, wishes: readonly string[]): string | undefined {
  const said = plainWords(text).join(' ');
  const [wish] = wishes.filter((each) => said.endsWith(` ${each}`)).sort((one, other) => other.length - one.length);
  return wish === undefined ? undefined : said.slice(0, -wish.length).trim();
}

/** True if a message names the condition that is meant where nothing is named, if only by a part of its name: "edema". */
function namesCondition(text: string, { library, readers: { words } }: Knowledge): boolean {
  const page = library.page(library.packs[0] ?? '');
  const isFact = (word: string) => words.told.around.has(word) || factStems(words).has(stem(word));
  const isName = (word: string) => !isFact(word) && page !== undefined && nameStems(page).has(stem(word));
  return plainWords(text).some(isName);
}
