import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { isCourtesy, isSmallTalk, NEVER_ASSUMED, WHO_SHOULD_NOT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { statesTime } from '../readers/states-time';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { isHighConfidence } from './high-confidence';
import { intentFitsPage } from './resolve-correction';
import { candidatesExcept, FRAGMENT_MAX_WORDS, SCRAP_MAX_WORDS } from './short-messages';
import { findSubjectTie } from './subject-tie';

const MINE = 'my';

/** Below this confidence, the words of a scrap say less than the question before it. */
export const VAGUE_CONFIDENCE = 0.55;

/** The confidence given to the previous intent where a scrap loosely continues it. */
const LOOSE_CONFIDENCE = 0.5;

/**
 * Resolves a message that asks the last question again, about another part of the body or person: "and for the hip?",
 * "the foot?", "and if you are 80".
 * @returns the previous intent, or what suits the new detail; undefined if the message asks something itself
 */
export function resolveContinuation(
  { question, reading, named, leaning, page }: AskedQuestion,
  memory: Memory,
  { readers, hasNames }: Knowledge,
): IntentName | undefined {
  const { words } = readers;
  const said = plainWords(leaning.text);
  if (named.length > 0 || said.length === 0 || said.length > FRAGMENT_MAX_WORDS) return undefined;
  if (isPlaceOrPerson(said, words)) return asksForAgeGroup(said, page) ? WHO_SHOULD_NOT : memory.intent;
  // After "who should not have it", "and blood thinners?" names an illness or a medicine that no page is about.
  const isOfWhom = memory.intent === WHO_SHOULD_NOT && page?.kind === 'treatment' && !isHighConfidence(reading);
  if (isOfWhom && said.length <= SCRAP_MAX_WORDS && hasNames(question)) return WHO_SHOULD_NOT;
  const [first = ''] = said;
  if (isMisreadScrap(said, reading, leaning.isLeaning, readers)) return memory.intent;
  // "And …" stays with the conversation, even if the rest resembles small talk.
  const isMisplaced = page !== undefined && memory.intent !== undefined && !intentFitsPage(reading.best.intent, page);
  if (isHighConfidence(reading) && !isMisplaced && !(leaning.isLeaning && isSmallTalk(reading.best.intent)))
    return undefined;
  // "If it is catching" is a question; "if you are 80" names a person, "when it is better" a time.
  const isWhen = statesTime(leaning.text, words.questions) && reading.best.confidence <= VAGUE_CONFIDENCE;
  const isCondition = words.questions.conditions.has(first) && !isWhen;
  if (isCondition && reading.verdict === 'sure' && !isSmallTalk(reading.best.intent)) return undefined;
  // "At night as well?" is not a "good night".
  const isNoCourtesy = isCourtesy(reading.best.intent) && leaning.text.trimEnd().endsWith('?');
  const leans =
    leaning.isLeaning ||
    isWhen ||
    isMisplaced ||
    isNoCourtesy ||
    (reading.verdict !== 'sure' && !words.small.has(first));
  // "My stomach?", about painkillers, asks what this kind of word asks about a treatment.
  if (first === MINE && page?.kind === 'treatment' && intentOfKind(said, words) !== undefined)
    return intentOfKind(said, words);
  return leans && words.carrying.includes(first) ? memory.intent : undefined;
}

/**
 * Repeats the previous intent for a scrap that says little by itself: "early stage?", "late?".
 * @returns undefined if the message is not such a scrap, or has an unrelated word
 */
export function continueLoosely(
  { reading, named, leaning }: AskedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): Classification | undefined {
  const { intent } = memory;
  const isScrap =
    plainWords(leaning.text).length <= SCRAP_MAX_WORDS && named.length === 0 && reading.topics.length === 0;
  const isVague =
    reading.verdict !== 'lost' && reading.best.confidence < VAGUE_CONFIDENCE && !isSmallTalk(reading.best.intent);
  if (NEVER_ASSUMED.has(reading.best.intent) || knowledge.readers.readMoods(leaning.text).length > 0) return undefined;
  if (
    intent === undefined ||
    !isScrap ||
    !isVague ||
    findSubjectTie(reading, leaning.text, memory, knowledge) === 'strange'
  )
    return undefined;
  const best = { intent, confidence: LOOSE_CONFIDENCE };
  return { ...reading, best, runnersUp: candidatesExcept(best, reading), verdict: 'sure' };
}

/** "And automatic?", "early ones": so few words after a question are rarely the small talk that they resemble. */
function isMisreadScrap(
  said: readonly string[],
  reading: Classification,
  isLeaning: boolean,
  { words }: Knowledge['readers'],
): boolean {
  const isOdd = isSmallTalk(reading.best.intent) && !isCourtesy(reading.best.intent) && !isHighConfidence(reading);
  const isOne = said.length === 2 && words.picking.has(said[1] ?? '') && words.small.has(said[1] ?? '');
  return isOdd && (isOne || (isLeaning && said.length === 1 && !words.small.has(said[0] ?? '')));
}

/** Finds what a message asks about a treatment, by the kind of one of its words. */
function intentOfKind(
  said: readonly string[],
  { fragmentsOfTreatments }: Knowledge['readers']['words'],
): IntentName | undefined {
  return said.map((word) => fragmentsOfTreatments.get(stem(word))).find((intent) => intent !== undefined);
}

/** "My nan is 88", while a treatment is talked about, asks whether it suits her. */
function asksForAgeGroup(said: readonly string[], page: Page | undefined): boolean {
  return page?.kind === 'treatment' && said.some((word) => /^\d+(?:yo)?$/.test(word));
}

/** True if a message consists of a part of the body, a person, or an age, and small words. */
function isPlaceOrPerson(
  said: readonly string[],
  { whereOrWho, small, carrying, pointing }: Knowledge['readers']['words'],
): boolean {
  const told = said.filter((word) => !small.has(word) && !carrying.includes(word) && !pointing.has(word));
  return told.length > 0 && told.every((word) => whereOrWho.has(stem(word)) || /^\d+(?:yo)?$/.test(word));
}
