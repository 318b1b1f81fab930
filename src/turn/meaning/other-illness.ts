import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { ABOUT, isSmallTalk, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { hasWordOf } from '../readers/word-of-kind';
import type { Knowledge } from '../talk/knowledge';
import { FIRM } from './firm';
import { tieOf } from './subject';

/** Questions that are about the illness they name: "how do I get rid of a bone spur". */
const ABOUT_AN_ILLNESS: ReadonlySet<IntentName> = new Set([
  'definition',
  'symptoms',
  'causes',
  'risk-factors',
  'diagnosis',
  'outlook',
  'treatments',
  'medicines',
  'procedures',
  'without-drugs',
  'effectiveness',
  'prevention',
  'activity',
  'comparison',
  STRANGE,
]);

/** After one of these, "and diabetics?" asks it of them. */
const OF_WHO: ReadonlySet<IntentName> = new Set(['risk-factors', 'causes', 'who-should-not']);

/** A remark of so few words ("and with diabetes?") asks whether the treatment talked of suits someone who has that, too. */
const REMARK_WORDS = 4;

/** From this confidence on a question that nothing ties to the subject is believed all the same. */
const BELIEVED = 0.8;

/**
 * A question on an illness that no page is about must not be answered as if it were about ours, nor one on anything else:
 * it is declined kindly. "Can diabetes cause it?" is about ours, and so is whatever names a topic.
 */
export function declineOther(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { readers, library } = knowledge;
  const words = plainWords(text);
  const isNamed = reading.topics.some((topic) => !library.packs.includes(topic));
  if (!isNamed && readers.isOtherSwelling(text)) return sure(STRANGE, { ...reading, topics: [] });
  const points = words.some((word) => readers.words.pointing.has(word)) && !readers.isImpersonal(text);
  if (reading.topics.length > 0 || (points && (memory.topic !== undefined || readers.isElsewhere(text))))
    return reading;
  if (!readers.isElsewhere(text)) return withoutStrange(reading, text, memory, knowledge);
  // "Whats Perthes?" asks for the illness itself.
  const isOfIt = reading.best.intent === ABOUT && readers.words.questions.begins.has(words[0] ?? '');
  const isRemark = !isOfIt && words.length <= REMARK_WORDS && library.page(memory.topic ?? '')?.kind === 'treatment';
  // "Headaches?" is a harm that a drug may do, "diabetes?" an illness that may forbid it.
  if (isRemark) return isHarm(reading) ? reading : sure('who-should-not', reading);
  const isOfWho = !isOfIt && words.length <= REMARK_WORDS && memory.intent !== undefined && OF_WHO.has(memory.intent);
  if (isOfWho && memory.intent !== undefined) return sure(memory.intent, reading);
  return ABOUT_AN_ILLNESS.has(reading.best.intent) || reading.verdict !== 'sure' ? sure(STRANGE, reading) : reading;
}

/** "How do I make a soufflé?": words from elsewhere and none of health; where only the latter are missing, it is asked back. */
function withoutStrange(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): Classification {
  const { best, verdict } = reading;
  if ((isSmallTalk(best.intent) && verdict === 'sure') || best.confidence > FIRM) return reading;
  const spelled = plainWords(text).filter((word) => /\p{L}/u.test(word));
  const isLong = spelled.length >= REMARK_WORDS;
  const tie = tieOf(reading, text, memory, knowledge);
  const isOfHealth = spelled.some((word) => knowledge.readers.words.ofHealth.has(stem(word)));
  // In a talk, what is not understood and has no word from elsewhere is hardly about something else.
  const isElsewhere = tie === 'strange' || (verdict === 'lost' && !isOfHealth && memory.topic === undefined);
  if (isLong && isElsewhere) return sure(STRANGE, reading);
  const isGuess =
    tie === 'loose' &&
    !hasWordOf(best.intent, text, knowledge.readers.words) &&
    isLong &&
    memory.topic === undefined &&
    best.confidence < BELIEVED;
  return isGuess && verdict === 'sure' ? { ...reading, verdict: 'close' } : reading;
}

function isHarm({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.intent === 'side-effects';
}

function sure(intent: IntentName, reading: Classification): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
