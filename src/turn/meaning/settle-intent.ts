import type { Classification } from '../../domain/classification';
import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { ABOUT, FOR_A_KIND, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Parts } from '../talk/parts';
import type { Asked } from '../topics/asked';
import { isNamedIn } from '../topics/page-stems';
import { asNamed } from './as-named';
import { bareTopic, FEARED, fearOf } from './bare-topic';
import { carriedOn, carriedOnLoosely, VAGUE } from './carried-on';
import { comparing } from './comparing';
import { canBeAsked, corrected } from './corrected';
import { FIRM, isFirm } from './firm';
import { ofIllness, ofSupposed } from './of-illness';
import { ofItsGroup } from './of-its-group';
import { ofStatement } from './of-statement';
import { ofThing } from './of-thing';
import { FRAGMENT_WORDS, fragment, likeliest, SCRAP_WORDS, without } from './scraps';
import { tieOf } from './subject';
import { ofReportWords } from './words-asked';

/** The group of treatments after which one has to recover. */
const OPERATIONS = 'procedures';

const BREAKS_OFF: IntentName = 'cancel';

/** Of an illness talked of, "will it end in a new knee" asks how that goes on. */
const OF_WHAT_IS_TALKED_OF: ReadonlySet<IntentName> = new Set(['causes', 'outlook']);

/** What leaves the subject. */
const LEAVES: ReadonlySet<IntentName> = new Set([STRANGE, 'about-the-bot', 'my-data']);

/** In a longer message a treatment that is named may be long over. */
const STORY_WORDS = 20;
/** Settles what a question asks, where the talk says more than its words. In: the question, the memory. Out: its reading. */
export function settleIntent(asked: Asked, memory: Memory, parts: Parts): Classification {
  const { reading } = asked;
  if (reading.best.intent === BREAKS_OFF && asked.named.length > 0) return sureOf(turnedTo(asked, memory), reading);
  const settled =
    ofStatement(asked, memory, parts) ??
    bareTopic(asked, memory, parts) ??
    ofReportWords(asked, parts) ??
    ofThing(asked, memory, parts) ??
    (isElsewhere(asked, memory, parts)
      ? undefined
      : (followUp(asked, memory, parts) ?? comparing(asked, memory, parts))) ??
    ofTreatment(asked, memory, parts) ??
    ofSupposed(asked, parts) ??
    ofIllness(asked, parts) ??
    ofItsGroup(asked, parts) ??
    referredTo(asked, memory, parts) ??
    carriedOn(asked, memory, parts) ??
    (isCertain(asked, memory) ? undefined : fragment(asked, memory, parts)) ??
    corrected(asked, memory, parts);
  if (settled !== undefined) return sureOf(settled, reading);
  const resolved = asNamed(asked, memory, parts);
  if (resolved) return { ...resolved, topics: reading.topics };
  return isCertain(asked, memory)
    ? reading
    : (carriedOnLoosely(asked, memory, parts) ?? likeliest(asked, memory, parts));
}

/** "Actually no, AVN" breaks nothing off: it turns to what it names. */
function turnedTo({ page }: Asked, { intent }: Memory): IntentName {
  return intent !== undefined && page?.sections.has(intent) ? intent : ABOUT;
}

/** More than a scrap, and nothing in it that is of this subject: no turn of phrase makes it a question of ours. */
function isElsewhere({ reading, leaning }: Asked, memory: Memory, parts: Parts): boolean {
  const isScrap = plainWords(leaning.text).length <= SCRAP_WORDS;
  return !isScrap && tieOf(reading, leaning.text, memory, parts) === 'strange';
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
  { readers, talkWords }: Parts,
): IntentName | undefined {
  const { small, picking } = readers.words;
  const said = plainWords(leaning.text);
  const isTold = (word: string) => !small.has(word) && !picking.has(word) && talkWords.ordinals[word] === undefined;
  const isOnlyThat = isReferred && (said.length <= SCRAP_WORDS || !said.some(isTold));
  if (!isOnlyThat || !page) return undefined;
  return memory.intent !== undefined && canBeAsked(memory.intent, page) ? memory.intent : ABOUT;
}

function followUp({ reading, leaning, page }: Asked, memory: Memory, { readers }: Parts): IntentName | undefined {
  if (!page || reading.topics.length > 1) return undefined;
  const isOperation = page.group === OPERATIONS;
  return readers.readFollowUp(leaning.text, {
    kind: page.kind,
    isOperation,
    isFirm: isFirm(reading),
    after: memory.intent,
  });
}

/** "Can denosumab cause low calcium?" asks for side effects; of an illness talked of, "is it the steroids?" asks for causes. */
function ofTreatment(
  { reading, named, leaning }: Asked,
  { topic }: Memory,
  { library, readers }: Parts,
): IntentName | undefined {
  const all = named.length > 0 ? named : reading.topics;
  // "I read that magnets help bone edema, true?" asks whether they do; "is it true they cause cancer" is a fear.
  const isBelief = reading.best.intent === FEARED;
  if (isBelief && fearOf(leaning.text, readers)) return undefined;
  const meant = isBelief ? all.filter((each) => !library.packs.includes(each)) : all;
  // "Calcitonin for transient osteoporosis" asks whether that helps; "which injections are there for it" asks for some.
  const asks = readers.words.questions.begins.has(plainWords(leaning.text)[0] ?? '');
  const drug = library.page(meant[0] ?? '');
  const isOfKind = !asks && FOR_A_KIND.has(reading.best.intent) && drug !== undefined && isNamedIn(leaning.text, drug);
  if ((isOfKind || reading.best.intent === 'treatments') && isCureOf(meant, library)) return 'effectiveness';
  const isOfTreatment = meant.length > 0 && meant.every((each) => library.page(each)?.kind === 'treatment');
  if (isBelief && isOfTreatment && all.length > 0) return 'effectiveness';
  const isOfIllness = topic !== undefined && library.page(topic)?.kind !== 'treatment';
  const words = plainWords(leaning.text);
  const points = isOfIllness && words.some((each) => readers.words.pointing.has(each));
  return isOfTreatment && words.length <= STORY_WORDS && !(points && OF_WHAT_IS_TALKED_OF.has(reading.best.intent))
    ? readers.words.ofTreatments.get(reading.best.intent)
    : undefined;
}

/** "Do biologics cure rheumatoid arthritis?": of a treatment that is named before an illness, whether it treats that. */
function isCureOf([first, ...others]: readonly TopicName[], library: Library): boolean {
  const kindOf = (topic: TopicName) => library.page(topic)?.kind;
  return (
    first !== undefined &&
    others.length === 1 &&
    kindOf(first) === 'treatment' &&
    others.every((topic) => kindOf(topic) !== 'treatment')
  );
}

function sureOf(intent: IntentName, reading: Classification): Classification {
  const best = { intent, confidence: 1 };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}
