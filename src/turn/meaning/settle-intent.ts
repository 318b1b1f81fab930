import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { ABOUT, OPERATIONS, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { asNamed } from './as-named';
import { bareTopic } from './bare-topic';
import { carriedOn, carriedOnLoosely, VAGUE } from './carried-on';
import { comparing } from './comparing';
import { canBeAsked, corrected } from './corrected';
import { deniedKind } from './denied-kind';
import { FIRM, isFirm } from './firm';
import { ofIllness, ofSupposed } from './of-illness';
import { ofItsGroup } from './of-its-group';
import { ofStatement } from './of-statement';
import { ofThing } from './of-thing';
import { ofTreatment } from './of-treatment';
import { FRAGMENT_WORDS, fragment, likeliest, SCRAP_WORDS, without } from './scraps';
import { spanOfTreatment } from './span-of-treatment';
import { tieOf } from './subject';
import { ofReportWords } from './words-asked';

const CANCEL: IntentName = 'cancel';

/** Intents that leave the subject. */
const OFF_TOPIC_INTENTS: ReadonlySet<IntentName> = new Set([STRANGE, 'about-the-bot', 'my-data']);

/** Resolves the intent of a question; undefined if it cannot tell. */
type ResolveStep = (asked: Asked, memory: Memory, knowledge: Knowledge) => IntentName | undefined;

/** Tried in order; the first result counts. */
const RESOLVE_STEPS: readonly ResolveStep[] = [
  ofStatement, // "it was a stress reaction": asks the last question about that
  bareTopic, // "iloprost?"
  (asked, _memory, knowledge) => ofReportWords(asked, knowledge), // "what does subchondral mean?"
  ofThing, // "how long does it take?", about the scan
  deniedKind, // "not tablets"
  skipIf(isOffTopic, resolveFollowUp), // "how often?"
  skipIf(isOffTopic, comparing), // "which is better?"
  ofTreatment, // "can denosumab cause low calcium?"
  (asked, _memory, knowledge) => ofSupposed(asked, knowledge), // "can bone edema be an infection?"
  (asked, _memory, knowledge) => ofIllness(asked, knowledge), // "does Charcot foot hurt?"
  (asked, _memory, knowledge) => ofItsGroup(asked, knowledge), // "when is it considered?", about an operation
  (asked, _memory, knowledge) => spanOfTreatment(asked, knowledge), // "how long does it take?", about a drug
  resolveReference, // "and the other?"
  carriedOn, // "and for the hip?"
  skipIf(needsNoContext, fragment), // "teeth?"
  corrected, // "my mother, not my father"
];

/** Makes a step that is skipped under a condition. */
function skipIf(isSo: (...of: Parameters<ResolveStep>) => boolean, step: ResolveStep): ResolveStep {
  return (...of) => (isSo(...of) ? undefined : step(...of));
}

/**
 * Resolves the intent of a question whose words alone do not tell it, by the context of the conversation.
 * @returns the reading of the question; its verdict is `sure` if the context settles the intent
 */
export function settleIntent(asked: Asked, memory: Memory, knowledge: Knowledge): Classification {
  const { reading } = asked;
  if (reading.best.intent === CANCEL && asked.named.length > 0) return asSure(intentAfterTurn(asked, memory), reading);
  for (const step of RESOLVE_STEPS) {
    const settled = step(asked, memory, knowledge);
    if (settled !== undefined) return asSure(settled, reading);
  }
  const resolved = asNamed(asked, memory, knowledge);
  if (resolved) return { ...resolved, topics: reading.topics };
  return needsNoContext(asked, memory)
    ? reading
    : (carriedOnLoosely(asked, memory, knowledge) ?? likeliest(asked, memory, knowledge));
}

/** "Actually no, AVN" does not end the conversation but turns to what it names. */
function intentAfterTurn({ page }: Asked, { intent }: Memory): IntentName {
  return intent !== undefined && page?.sections.has(intent) ? intent : ABOUT;
}

/**
 * True for a message that is longer than a scrap and has an unrelated word but no tie to the subject. No turn of phrase
 * makes it a question about the subject.
 */
function isOffTopic({ reading, leaning }: Asked, memory: Memory, knowledge: Knowledge): boolean {
  const isScrap = plainWords(leaning.text).length <= SCRAP_WORDS;
  return !isScrap && tieOf(reading, leaning.text, memory, knowledge) === 'strange';
}

/**
 * True if a reading is sure without context. Within a conversation, a scrap like "teeth?" is only read as leaving the
 * subject if its confidence is high.
 */
function needsNoContext({ reading, leaning }: Asked, memory: Memory): boolean {
  if (reading.verdict !== 'sure' || memory.topic === undefined) return reading.verdict === 'sure';
  const { intent, confidence } = reading.best;
  const most = OFF_TOPIC_INTENTS.has(intent) ? FRAGMENT_WORDS : SCRAP_WORDS;
  if (plainWords(leaning.text).length > most) return true;
  return confidence > (OFF_TOPIC_INTENTS.has(intent) ? FIRM : VAGUE);
}

/** "And the other?": asks the last question about another topic. */
function resolveReference(
  { leaning, isReferred, page }: Asked,
  memory: Memory,
  { readers, talkWords }: Knowledge,
): IntentName | undefined {
  const { small, picking } = readers.words;
  const said = plainWords(leaning.text);
  const isTold = (word: string) => !small.has(word) && !picking.has(word) && talkWords.ordinals[word] === undefined;
  const isOnlyThat = isReferred && (said.length <= SCRAP_WORDS || !said.some(isTold));
  if (!isOnlyThat || !page) return undefined;
  return memory.intent !== undefined && canBeAsked(memory.intent, page) ? memory.intent : ABOUT;
}

function resolveFollowUp(
  { reading, leaning, page }: Asked,
  memory: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  if (!page || reading.topics.length > 1) return undefined;
  const isOperation = page.group === OPERATIONS;
  return readers.readFollowUp(leaning.text, {
    kind: page.kind,
    isOperation,
    isFirm: isFirm(reading),
    after: memory.intent,
  });
}

function asSure(intent: IntentName, reading: Classification): Classification {
  const best = { intent, confidence: 1 };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}
