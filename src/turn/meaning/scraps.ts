import type { Candidate, Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { ABOUT, FOR_A_KIND, isSmallTalk, NEVER_BARE, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { isFirm } from './firm';
import { tieOf } from './subject';

/** In a talk, a short message is taken for the likeliest question from this confidence on: its answer is titled. */
const LIKELY_ENOUGH = 0.3;

/** The same where no talk has begun and the message names a page. */
const NAMED_ENOUGH = 0.4;

/** A heading that the page of the talk has wins over the likeliest question, if its confidence is at least this share of that one's. */
const NEARLY = 0.6;

/** No more than a short message. */
export const SHORT_WORDS = 9;

/** From this confidence on a longer message without a word of health is believed. */
const BELIEVED = 0.5;

/** No more than a scrap of one. */
export const SCRAP_WORDS = 3;

/** No more than a fragment of a question. */
export const FRAGMENT_WORDS = 5;

/** After a question about causes, "and drinking?" and "prednisone?" ask whether it comes from that, not whether that helps. */
const WHENCE: ReadonlySet<IntentName> = new Set(['causes', 'risk-factors']);

/** "CT?", "and work?": what the kind of its word is asked for. */
export function fragment(
  { reading, leaning, page }: Asked,
  memory: Memory,
  knowledge: Knowledge,
): IntentName | undefined {
  const { readers } = knowledge;
  const words = plainWords(leaning.text);
  if (memory.topic === undefined || words.length > FRAGMENT_WORDS) return undefined;
  if (words.length > SCRAP_WORDS && isSurelyElsewhere(reading, leaning.text, memory, knowledge)) return undefined;
  const intents = page?.kind === 'treatment' ? readers.words.fragmentsOfTreatments : readers.words.fragments;
  const found = words.map((word) => intents.get(stem(word))).find((intent) => intent !== undefined);
  const { intent } = memory;
  return found !== undefined && intent !== undefined && WHENCE.has(intent) && FOR_A_KIND.has(found) ? intent : found;
}

/** The nearest question that is no small talk. A heading of the page of the talk comes first; "I am scared" asks nothing. */
export function likeliest({ reading, leaning, page }: Asked, memory: Memory, knowledge: Knowledge): Classification {
  const isFeeling = reading.verdict !== 'sure' && knowledge.readers.readMoods(leaning.text).length > 0;
  if (isFeeling || isFromElsewhere(reading, leaning.text, memory, knowledge)) return reading;
  const isShort = plainWords(leaning.text).length <= SHORT_WORDS;
  const isInTalk = memory.topic !== undefined;
  if (!isShort || !(isInTalk || reading.topics.length > 0) || reading.verdict === 'lost') return reading;
  const candidates = [reading.best, ...reading.runnersUp].filter(
    ({ intent }) => !isSmallTalk(intent) && !NEVER_BARE.has(intent),
  );
  const [first] = candidates;
  const nearly = (first?.confidence ?? 0) * NEARLY;
  if (!isInTalk && isTold(reading, leaning.text, knowledge)) return about(reading);
  const pick = candidates.find(({ intent, confidence }) => page?.sections.has(intent) && confidence >= nearly) ?? first;
  if (!pick || pick.confidence < (isInTalk ? LIKELY_ENOUGH : NAMED_ENOUGH)) return reading;
  return { ...reading, best: pick, runnersUp: without(pick, reading), verdict: 'sure' };
}

/** "Gout in my big toe": a name that is told, with nothing asked, asks about it. */
function isTold({ best, topics }: Classification, text: string, { library, readers }: Knowledge): boolean {
  const [topic, ...others] = topics;
  const { begins, indirect } = readers.words.questions;
  const asks = /\?/.test(text) || plainWords(text).some((word) => begins.has(word) || indirect.has(word));
  const isPage = topic !== undefined && others.length === 0 && !library.packs.includes(topic);
  return isPage && !asks && best.confidence < NAMED_ENOUGH;
}

function about(reading: Classification): Classification {
  const best = { intent: ABOUT, confidence: 1 };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}

/** What is nearest to no question of ours, or has a word that nobody uses who asks one. */
function isFromElsewhere(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): boolean {
  const tie = tieOf(reading, text, memory, knowledge);
  const isGuess = plainWords(text).length > FRAGMENT_WORDS && reading.best.confidence < BELIEVED;
  const isSurelyStrange = reading.verdict === 'sure' && reading.best.intent === STRANGE;
  return tie === 'strange' || isSurelyStrange || (tie === 'loose' && (isGuess || reading.best.intent === STRANGE));
}

/** The same for "when can you drive after", which asks about somebody in the talk: only a firm reading or a strange word counts then. */
function isSurelyElsewhere(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): boolean {
  const { persons } = knowledge.readers.words.questions;
  if (!plainWords(text).some((word) => persons.has(word))) return isFromElsewhere(reading, text, memory, knowledge);
  const isStrange = isFirm(reading) && reading.best.intent === STRANGE;
  return isStrange || tieOf(reading, text, memory, knowledge) === 'strange';
}

/** The other candidates. */
export function without(pick: Candidate, { best, runnersUp }: Classification): readonly Candidate[] {
  return [best, ...runnersUp].filter(({ intent }) => intent !== pick.intent);
}
