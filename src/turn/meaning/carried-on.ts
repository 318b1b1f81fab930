import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { isCourtesy, isSmallTalk, NEVER_BARE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { tellsWhen } from '../readers/tells-when';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { canBeAsked } from './corrected';
import { isFirm } from './firm';
import { FRAGMENT_WORDS, SCRAP_WORDS, without } from './scraps';
import { tieOf } from './subject';

/** The heading on whom a treatment is not for. */
const WHO: IntentName = 'who-should-not';

const MINE = 'my';

/** Below this confidence the words of a scrap say less than what was asked before it. */
export const VAGUE = 0.55;

/** How sure it is that such a scrap asks what was asked last. */
const LIKELY = 0.5;

/** "And for the hip?", "the foot?", "and if you are 80": the last question, of another place or person. */
export function carriedOn(
  { question, reading, named, leaning, page }: Asked,
  memory: Memory,
  { readers, hasNames }: Knowledge,
): IntentName | undefined {
  const { words } = readers;
  const said = plainWords(leaning.text);
  if (named.length > 0 || said.length === 0 || said.length > FRAGMENT_WORDS) return undefined;
  if (isOnlyOf(said, words)) return isAgeOf(said, page) ? WHO : memory.intent;
  // "And blood thinners?", after whom it is not for: an illness or medicine that no page is about.
  const isOfWhom = memory.intent === WHO && page?.kind === 'treatment' && !isFirm(reading);
  if (isOfWhom && said.length <= SCRAP_WORDS && hasNames(question)) return WHO;
  const [first = ''] = said;
  if (isOddOne(said, reading, leaning.isLeaning, readers)) return memory.intent;
  // Who says "and …" stays with the talk, whatever a word of the talk about talks the rest sounds like.
  const isMisplaced = page !== undefined && memory.intent !== undefined && !canBeAsked(reading.best.intent, page);
  if (isFirm(reading) && !isMisplaced && !(leaning.isLeaning && isSmallTalk(reading.best.intent))) return undefined;
  // "If it is catching" asks something itself; "if you are 80" says of whom, "when it is better" when.
  const isWhen = tellsWhen(leaning.text, words.questions) && reading.best.confidence <= VAGUE;
  const isCondition = words.questions.conditions.has(first) && !isWhen;
  if (isCondition && reading.verdict === 'sure' && !isSmallTalk(reading.best.intent)) return undefined;
  // "At night as well?" is no good night.
  const isNoCourtesy = isCourtesy(reading.best.intent) && leaning.text.trimEnd().endsWith('?');
  const leans =
    leaning.isLeaning ||
    isWhen ||
    isMisplaced ||
    isNoCourtesy ||
    (reading.verdict !== 'sure' && !words.small.has(first));
  // "My stomach?", of painkillers: what is dear to somebody is asked for by its kind.
  if (first === MINE && page?.kind === 'treatment' && ofKind(said, words) !== undefined) return ofKind(said, words);
  return leans && words.carrying.includes(first) ? memory.intent : undefined;
}

/** "Early stage?", "late?": a scrap that says little by itself asks what was asked last. */
export function carriedOnLoosely(
  { reading, named, leaning }: Asked,
  memory: Memory,
  knowledge: Knowledge,
): Classification | undefined {
  const { intent } = memory;
  const isScrap = plainWords(leaning.text).length <= SCRAP_WORDS && named.length === 0 && reading.topics.length === 0;
  const isVague = reading.verdict !== 'lost' && reading.best.confidence < VAGUE && !isSmallTalk(reading.best.intent);
  if (NEVER_BARE.has(reading.best.intent) || knowledge.readers.readMoods(leaning.text).length > 0) return undefined;
  if (intent === undefined || !isScrap || !isVague || tieOf(reading, leaning.text, memory, knowledge) === 'strange')
    return undefined;
  const best = { intent, confidence: LIKELY };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}

/** "And automatic?", "early ones": so few words behind a question are hardly of the talk about talks that they resemble. */
function isOddOne(
  said: readonly string[],
  reading: Classification,
  isLeaning: boolean,
  { words }: Knowledge['readers'],
): boolean {
  const isOdd = isSmallTalk(reading.best.intent) && !isCourtesy(reading.best.intent) && !isFirm(reading);
  const isOne = said.length === 2 && words.picking.has(said[1] ?? '') && words.small.has(said[1] ?? '');
  return isOdd && (isOne || (isLeaning && said.length === 1 && !words.small.has(said[0] ?? '')));
}

/** What the kind of a word asks of a treatment. */
function ofKind(
  said: readonly string[],
  { fragmentsOfTreatments }: Knowledge['readers']['words'],
): IntentName | undefined {
  return said.map((word) => fragmentsOfTreatments.get(stem(word))).find((intent) => intent !== undefined);
}

/** "My nan is 88", of a treatment: whether it is for her. */
function isAgeOf(said: readonly string[], page: Page | undefined): boolean {
  return page?.kind === 'treatment' && said.some((word) => /^\d+(?:yo)?$/.test(word));
}

/** A place of the body, somebody, or an age, and nothing beside it but small words. */
function isOnlyOf(
  said: readonly string[],
  { whereOrWho, small, carrying, pointing }: Knowledge['readers']['words'],
): boolean {
  const told = said.filter((word) => !small.has(word) && !carrying.includes(word) && !pointing.has(word));
  return told.length > 0 && told.every((word) => whereOrWho.has(stem(word)) || /^\d+(?:yo)?$/.test(word));
}
