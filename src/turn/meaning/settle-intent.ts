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

const BREAKS_OFF: IntentName = 'cancel';

/** What leaves the subject. */
const LEAVES: ReadonlySet<IntentName> = new Set([STRANGE, 'about-the-bot', 'my-data']);

/** A step that may settle what a question asks. */
type Settle = (asked: Asked, memory: Memory, knowledge: Knowledge) => IntentName | undefined;

/** From top to bottom; the first that knows what is asked says it. */
const STEPS: readonly Settle[] = [
  ofStatement, // "it was a stress reaction": the same of that
  bareTopic, // "iloprost?"
  (asked, _memory, knowledge) => ofReportWords(asked, knowledge), // "what does subchondral mean?"
  ofThing, // "how long does it take?", of the scan
  deniedKind, // "not tablets"
  unless(isElsewhere, followUp), // "how often?"
  unless(isElsewhere, comparing), // "which is better?"
  ofTreatment, // "can denosumab cause low calcium?"
  (asked, _memory, knowledge) => ofSupposed(asked, knowledge), // "can bone edema be an infection?"
  (asked, _memory, knowledge) => ofIllness(asked, knowledge), // "does Charcot foot hurt?"
  (asked, _memory, knowledge) => ofItsGroup(asked, knowledge), // "when is it considered?", of an operation
  (asked, _memory, knowledge) => spanOfTreatment(asked, knowledge), // "how long does it take?", of a drug
  referredTo, // "and the other?"
  carriedOn, // "and for the hip?"
  unless(isCertain, fragment), // "teeth?"
  corrected, // "my mother, not my father"
];

/** A step that has nothing to say where something is so. */
function unless(isSo: (...of: Parameters<Settle>) => boolean, settle: Settle): Settle {
  return (...of) => (isSo(...of) ? undefined : settle(...of));
}

/** Settles what a question asks, where the talk says more than its words. In: the question, the memory. Out: its reading. */
export function settleIntent(asked: Asked, memory: Memory, knowledge: Knowledge): Classification {
  const { reading } = asked;
  if (reading.best.intent === BREAKS_OFF && asked.named.length > 0) return sureOf(turnedTo(asked, memory), reading);
  for (const settle of STEPS) {
    const settled = settle(asked, memory, knowledge);
    if (settled !== undefined) return sureOf(settled, reading);
  }
  const resolved = asNamed(asked, memory, knowledge);
  if (resolved) return { ...resolved, topics: reading.topics };
  return isCertain(asked, memory)
    ? reading
    : (carriedOnLoosely(asked, memory, knowledge) ?? likeliest(asked, memory, knowledge));
}

/** "Actually no, AVN" breaks nothing off: it turns to what it names. */
function turnedTo({ page }: Asked, { intent }: Memory): IntentName {
  return intent !== undefined && page?.sections.has(intent) ? intent : ABOUT;
}

/** More than a scrap, and nothing in it that is of this subject: no turn of phrase makes it a question of ours. */
function isElsewhere({ reading, leaning }: Asked, memory: Memory, knowledge: Knowledge): boolean {
  const isScrap = plainWords(leaning.text).length <= SCRAP_WORDS;
  return !isScrap && tieOf(reading, leaning.text, memory, knowledge) === 'strange';
}

/** In a talk, a scrap of a message is not thought to leave it ("teeth?") unless that is quite sure. */
function isCertain({ reading, leaning }: Asked, memory: Memory): boolean {
  if (reading.verdict !== 'sure' || memory.topic === undefined) return reading.verdict === 'sure';
  const { intent, confidence } = reading.best;
  const most = LEAVES.has(intent) ? FRAGMENT_WORDS : SCRAP_WORDS;
  if (plainWords(leaning.text).length > most) return true;
  return confidence > (LEAVES.has(intent) ? FIRM : VAGUE);
}

/** "And the other?": what was asked last, of another topic. */
function referredTo(
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

function followUp({ reading, leaning, page }: Asked, memory: Memory, { readers }: Knowledge): IntentName | undefined {
  if (!page || reading.topics.length > 1) return undefined;
  const isOperation = page.group === OPERATIONS;
  return readers.readFollowUp(leaning.text, {
    kind: page.kind,
    isOperation,
    isFirm: isFirm(reading),
    after: memory.intent,
  });
}

function sureOf(intent: IntentName, reading: Classification): Classification {
  const best = { intent, confidence: 1 };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}
