import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { DEFINITION, OFF_TOPIC, PROCEDURES } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { resolveReportWords } from './find-asked-words';
import { HIGH_CONFIDENCE, isHighConfidence } from './high-confidence';
import { readWithTopicName } from './read-with-topic-name';
import { resolveBareName } from './resolve-bare-name';
import { resolveComparison } from './resolve-comparison';
import { continueLoosely, resolveContinuation, VAGUE_CONFIDENCE } from './resolve-continuation';
import { intentFitsPage, resolveCorrection } from './resolve-correction';
import { resolveDeniedKind } from './resolve-denied-kind';
import { resolveGroupQuestion } from './resolve-group-question';
import { resolveIllnessQuestion, resolveSupposedCause } from './resolve-illness-question';
import { resolveStatement } from './resolve-statement';
import { resolveThingQuestion } from './resolve-thing-question';
import { resolveTreatmentDuration } from './resolve-treatment-duration';
import { resolveTreatmentQuestion } from './resolve-treatment-question';
import {
  acceptLikeliest,
  candidatesExcept,
  FRAGMENT_MAX_WORDS,
  resolveFragment,
  SCRAP_MAX_WORDS,
} from './short-messages';
import { findSubjectTie } from './subject-tie';

const CANCEL: IntentName = 'cancel';

/** Intents that leave the subject. */
const OFF_TOPIC_INTENTS: ReadonlySet<IntentName> = new Set([OFF_TOPIC, 'about-the-bot', 'my-data']);

/** Resolves the intent of a question; undefined if it cannot tell. */
type ResolveStep = (asked: AskedQuestion, memory: Memory, knowledge: Knowledge) => IntentName | undefined;

/** Tried in order; the first result counts. */
const RESOLVE_STEPS: readonly ResolveStep[] = [
  resolveStatement, // "it was a stress reaction": asks the last question about that
  resolveBareName, // "iloprost?"
  (asked, _memory, knowledge) => resolveReportWords(asked, knowledge), // "what does subchondral mean?"
  resolveThingQuestion, // "how long does it take?", about the scan
  resolveDeniedKind, // "not tablets"
  skipIf(isOffTopic, resolveFollowUp), // "how often?"
  skipIf(isOffTopic, resolveComparison), // "which is better?"
  resolveTreatmentQuestion, // "can denosumab cause low calcium?"
  (asked, _memory, knowledge) => resolveSupposedCause(asked, knowledge), // "can bone edema be an infection?"
  (asked, _memory, knowledge) => resolveIllnessQuestion(asked, knowledge), // "does Charcot foot hurt?"
  (asked, _memory, knowledge) => resolveGroupQuestion(asked, knowledge), // "when is it considered?", about an operation
  (asked, _memory, knowledge) => resolveTreatmentDuration(asked, knowledge), // "how long does it take?", about a drug
  resolveReference, // "and the other?"
  resolveContinuation, // "and for the hip?"
  skipIf(needsNoContext, resolveFragment), // "teeth?"
  resolveCorrection, // "my mother, not my father"
];

/** Makes a step that is skipped under a condition. */
function skipIf(isSo: (...of: Parameters<ResolveStep>) => boolean, step: ResolveStep): ResolveStep {
  return (...of) => (isSo(...of) ? undefined : step(...of));
}

/**
 * Resolves the intent of a question whose words alone do not tell it, by the context of the conversation.
 * @returns the reading of the question; its verdict is `sure` if the context settles the intent
 */
export function resolveIntent(asked: AskedQuestion, memory: Memory, knowledge: Knowledge): Classification {
  const { reading } = asked;
  if (reading.best.intent === CANCEL && asked.named.length > 0) return asSure(intentAfterTurn(asked, memory), reading);
  for (const step of RESOLVE_STEPS) {
    const settled = step(asked, memory, knowledge);
    if (settled !== undefined) return asSure(settled, reading);
  }
  const resolved = readWithTopicName(asked, memory, knowledge);
  if (resolved) return { ...resolved, topics: reading.topics };
  return needsNoContext(asked, memory)
    ? reading
    : (continueLoosely(asked, memory, knowledge) ?? acceptLikeliest(asked, memory, knowledge));
}

/** "Actually no, AVN" does not end the conversation but turns to what it names. */
function intentAfterTurn({ page }: AskedQuestion, { intent }: Memory): IntentName {
  return intent !== undefined && page?.sections.has(intent) ? intent : DEFINITION;
}

/**
 * True for a message that is longer than a scrap and has an unrelated word but no tie to the subject. No turn of phrase
 * makes it a question about the subject.
 */
function isOffTopic({ reading, leaning }: AskedQuestion, memory: Memory, knowledge: Knowledge): boolean {
  const isScrap = plainWords(leaning.text).length <= SCRAP_MAX_WORDS;
  return !isScrap && findSubjectTie(reading, leaning.text, memory, knowledge) === 'strange';
}

/**
 * True if a reading is sure without context. Within a conversation, a scrap like "teeth?" is only read as leaving the
 * subject if its confidence is high.
 */
function needsNoContext({ reading, leaning }: AskedQuestion, memory: Memory): boolean {
  if (reading.verdict !== 'sure' || memory.topic === undefined) return reading.verdict === 'sure';
  const { intent, confidence } = reading.best;
  const most = OFF_TOPIC_INTENTS.has(intent) ? FRAGMENT_MAX_WORDS : SCRAP_MAX_WORDS;
  if (plainWords(leaning.text).length > most) return true;
  return confidence > (OFF_TOPIC_INTENTS.has(intent) ? HIGH_CONFIDENCE : VAGUE_CONFIDENCE);
}

/** "And the other?": asks the last question about another topic. */
function resolveReference(
  { leaning, isReferred, page }: AskedQuestion,
  memory: Memory,
  { readers, talkWords }: Knowledge,
): IntentName | undefined {
  const { small, picking } = readers.words;
  const said = plainWords(leaning.text);
  const isTold = (word: string) => !small.has(word) && !picking.has(word) && talkWords.ordinals[word] === undefined;
  const isOnlyThat = isReferred && (said.length <= SCRAP_MAX_WORDS || !said.some(isTold));
  if (!isOnlyThat || !page) return undefined;
  return memory.intent !== undefined && intentFitsPage(memory.intent, page) ? memory.intent : DEFINITION;
}

function resolveFollowUp(
  { reading, leaning, page }: AskedQuestion,
  memory: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  if (!page || reading.topics.length > 1) return undefined;
  const isOperation = page.group === PROCEDURES;
  return readers.readFollowUp(leaning.text, {
    kind: page.kind,
    isOperation,
    isFirm: isHighConfidence(reading),
    after: memory.intent,
  });
}

function asSure(intent: IntentName, reading: Classification): Classification {
  const best = { intent, confidence: 1 };
  return { ...reading, best, runnersUp: candidatesExcept(best, reading), verdict: 'sure' };
}
