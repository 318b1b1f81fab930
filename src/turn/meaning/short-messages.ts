import type { Candidate, Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { DEFINITION, isSmallTalk, NEVER_ASSUMED, OFF_TOPIC, TREATMENT_KIND_INTENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { isHighConfidence } from './high-confidence';
import { findSubjectTie } from './subject-tie';

/**
 * Within a conversation, a short message is answered as the likeliest question from this confidence on. A wrong guess
 * shows: the answer has a title.
 */
const MIN_CONFIDENCE = 0.3;

/** The same at the start of a conversation, for a message that names a page. */
const MIN_CONFIDENCE_WITH_PAGE = 0.4;

/**
 * A heading of the current page is preferred to the likeliest question if it has at least this share of its confidence.
 */
const HEADING_SHARE = 0.6;

/** Longest short message, in words. */
export const SHORT_MAX_WORDS = 9;

/** From this confidence on, a longer message without a health term is accepted. */
const MIN_LONG_CONFIDENCE = 0.5;

/** Longest scrap of a message ("teeth?"), in words. */
export const SCRAP_MAX_WORDS = 3;

/** Longest fragment of a question ("when can you drive after"), in words. */
export const FRAGMENT_MAX_WORDS = 5;

/** After these, "and drinking?" and "prednisone?" ask whether it comes from that, not whether it helps. */
const ABOUT_CAUSES: ReadonlySet<IntentName> = new Set(['causes', 'risk-factors']);

/** Resolves a fragment of a question by the kind of its words: "CT?", "and work?". */
export function resolveFragment(
  { reading, leaning, page }: AskedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): IntentName | undefined {
  const { readers } = knowledge;
  const words = plainWords(leaning.text);
  if (memory.topic === undefined || words.length > FRAGMENT_MAX_WORDS) return undefined;
  if (words.length > SCRAP_MAX_WORDS && isClearlyOffTopic(reading, leaning.text, memory, knowledge)) return undefined;
  const intents = page?.kind === 'treatment' ? readers.words.fragmentsOfTreatments : readers.words.fragments;
  const found = words.map((word) => intents.get(stem(word))).find((intent) => intent !== undefined);
  const { intent } = memory;
  return found !== undefined && intent !== undefined && ABOUT_CAUSES.has(intent) && TREATMENT_KIND_INTENTS.has(found)
    ? intent
    : found;
}

/**
 * Accepts the likeliest reading of a short message, small talk excluded. A heading of the current page is preferred.
 * @returns the reading as it is if nothing is likely enough, the message is off topic, or it expresses a feeling ("I am
 *   scared")
 */
export function acceptLikeliest(
  { reading, leaning, page }: AskedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const isFeeling = reading.verdict !== 'sure' && knowledge.readers.readMoods(leaning.text).length > 0;
  if (isFeeling || isOffTopic(reading, leaning.text, memory, knowledge)) return reading;
  const isShort = plainWords(leaning.text).length <= SHORT_MAX_WORDS;
  const isInTalk = memory.topic !== undefined;
  if (!isShort || !(isInTalk || reading.topics.length > 0) || reading.verdict === 'lost') return reading;
  const candidates = [reading.best, ...reading.runnersUp].filter(
    ({ intent }) => !isSmallTalk(intent) && !NEVER_ASSUMED.has(intent),
  );
  const [first] = candidates;
  const nearly = (first?.confidence ?? 0) * HEADING_SHARE;
  if (!isInTalk && isStatementOfName(reading, leaning.text, knowledge)) return asDefinition(reading);
  const pick = candidates.find(({ intent, confidence }) => page?.sections.has(intent) && confidence >= nearly) ?? first;
  if (!pick || pick.confidence < (isInTalk ? MIN_CONFIDENCE : MIN_CONFIDENCE_WITH_PAGE)) return reading;
  return { ...reading, best: pick, runnersUp: candidatesExcept(pick, reading), verdict: 'sure' };
}

/** True for a message that states a name and asks nothing: "gout in my big toe". */
function isStatementOfName({ best, topics }: Classification, text: string, { library, readers }: Knowledge): boolean {
  const [topic, ...others] = topics;
  const { begins, indirect } = readers.words.questions;
  const asks = /\?/.test(text) || plainWords(text).some((word) => begins.has(word) || indirect.has(word));
  const isPage = topic !== undefined && others.length === 0 && !library.packs.includes(topic);
  return isPage && !asks && best.confidence < MIN_CONFIDENCE_WITH_PAGE;
}

function asDefinition(reading: Classification): Classification {
  const best = { intent: DEFINITION, confidence: 1 };
  return { ...reading, best, runnersUp: candidatesExcept(best, reading), verdict: 'sure' };
}

/** True for a message that resembles no question about the subject, or has an unrelated word. */
function isOffTopic(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): boolean {
  const tie = findSubjectTie(reading, text, memory, knowledge);
  const isGuess = plainWords(text).length > FRAGMENT_MAX_WORDS && reading.best.confidence < MIN_LONG_CONFIDENCE;
  const isSurelyStrange = reading.verdict === 'sure' && reading.best.intent === OFF_TOPIC;
  return tie === 'strange' || isSurelyStrange || (tie === 'loose' && (isGuess || reading.best.intent === OFF_TOPIC));
}

/**
 * The same for a fragment. "When can you drive after" asks about a person, who belongs to the conversation; then only
 * an `out-of-scope` reading of high confidence or an unrelated word counts.
 */
function isClearlyOffTopic(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): boolean {
  const { persons } = knowledge.readers.words.questions;
  if (!plainWords(text).some((word) => persons.has(word))) return isOffTopic(reading, text, memory, knowledge);
  const isStrange = isHighConfidence(reading) && reading.best.intent === OFF_TOPIC;
  return isStrange || findSubjectTie(reading, text, memory, knowledge) === 'strange';
}

/** All candidates of a reading except one. */
export function candidatesExcept(pick: Candidate, { best, runnersUp }: Classification): readonly Candidate[] {
  return [best, ...runnersUp].filter(({ intent }) => intent !== pick.intent);
}
