import type { Classification } from '../../domain/classification';
import { interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { isCourtesy, isSmallTalk, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { hasWordOf } from '../readers/word-of-kind';
import type { Knowledge } from '../talk/knowledge';
import { tieOf } from './subject';

/** What is declined misleads nobody, nor does what the bot says of itself: "how can I reach a person?" must not be lost. */
const HARMLESS: ReadonlySet<IntentName> = new Set([STRANGE, 'about-the-bot', 'help']);

/** What one can do and eat at home. */
const AT_HOME: IntentName = 'without-drugs';

/** Asks to hear something once more, in few words. */
const AGAIN: IntentName = 'repeat';
const FEW_WORDS = 4;

/** From this confidence on a message that nothing ties to the subject is taken for a question of ours before anything was talked of. */
const TAKEN = 0.67;

/** From this confidence on the next reading is taken, in a talk, where the first is none. */
const LIKELY = 0.3;

/** The same for one that has a word of health or "it" in it, but names no page. */
const TAKEN_WHERE_TIED = 0.55;

/**
 * "How long does shipping take": before anything was talked of, and with no page named, only the turn of phrase says that
 * a question is one of ours. In: its reading, its text, the memory. Out: the same; where that is not clear enough, to be
 * asked back.
 */
export function hardlyOurs(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { best, topics, verdict } = reading;
  // What is no language asks for nothing, also for nothing else.
  if (best.intent === STRANGE && topics.length === 0 && knowledge.isNonsense(text))
    return { ...reading, verdict: 'lost' };
  if (isHardlyStrange(reading, text, knowledge)) return asNext(reading);
  if (isStrangeInTalk(reading, text, memory, knowledge)) return asLikely(reading);
  // "Can running again bring it back?": nothing was told yet that could be told again.
  if (best.intent === AGAIN && verdict === 'sure' && memory.shown === undefined && isLong(text)) return asNext(reading);
  const isHarmless = HARMLESS.has(best.intent) || isCourtesy(best.intent);
  if (memory.topic !== undefined || topics.length > 0 || verdict !== 'sure' || isHarmless) return reading;
  const isTied =
    tieOf(reading, text, memory, knowledge) === 'tied' || hasWordOf(best.intent, text, knowledge.readers.words);
  return best.confidence >= (isTied ? TAKEN_WHERE_TIED : TAKEN) ? reading : { ...reading, verdict: 'close' };
}

/**
 * "Transient osteoporosis, and a flight in three weeks. Doable?": what names a page is declined only where that is clear;
 * so is a short message with a word of health, of food or of sport in it ("toe").
 */
function isHardlyStrange({ best, topics, verdict }: Classification, text: string, { readers }: Knowledge): boolean {
  const isOfHealth = (word: string) =>
    readers.words.ofHealth.has(stem(word)) || readers.words.fragments.get(stem(word)) === AT_HOME;
  const isOurs = topics.length > 0 || (!isLong(text) && plainWords(text).some(isOfHealth));
  return verdict === 'sure' && best.intent === STRANGE && isOurs && best.confidence < TAKEN;
}

/** In a talk, what has no word from elsewhere is hardly about something else: "which has least side effects?". */
function isStrangeInTalk(
  { best, verdict }: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): boolean {
  const isCalm = !interrupts(memory.disposition);
  const isWeak = isCalm && verdict === 'sure' && best.intent === STRANGE && best.confidence < TAKEN;
  const reading = { best, topics: [] };
  return isWeak && memory.topic !== undefined && tieOf(reading, text, memory, knowledge) !== 'strange';
}

/** The likeliest question of health: answered where it is likely enough, else asked back. */
function asLikely(reading: Classification): Classification {
  const others = reading.runnersUp.filter(({ intent }) => !isSmallTalk(intent));
  const [next, ...runnersUp] = others;
  if (!next) return { ...reading, verdict: 'lost' };
  return { ...reading, best: next, runnersUp, verdict: next.confidence >= LIKELY ? 'sure' : 'close' };
}

function isLong(text: string): boolean {
  return plainWords(text).length > FEW_WORDS;
}

/** Asks back whether the next reading was meant. */
function asNext(reading: Classification): Classification {
  const [next, ...runnersUp] = reading.runnersUp;
  return next ? { ...reading, best: next, runnersUp, verdict: 'close' } : reading;
}
