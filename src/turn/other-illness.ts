import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { IntentName } from '../domain/names';
import { stem } from '../text/stem';
import type { Parts } from './parts';
import { plainWords } from './plain-words';
import type { TalkReaders } from './talk-readers';

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
  'out-of-scope',
]);

/** A remark of so few words ("and with diabetes?") asks whether the treatment talked of suits someone who has that, too. */
const REMARK_WORDS = 4;

/**
 * A question on an illness that no page is about must not be answered as if it were about ours: it is declined kindly.
 * "Can diabetes cause it?" is about ours, and so is whatever names a topic.
 */
export function declineOther(
  reading: Classification,
  text: string,
  memory: Memory,
  { readers, library }: Parts,
): Classification {
  const words = plainWords(text);
  if (reading.topics.length > 0 || words.some((word) => readers.words.pointing.has(word))) return reading;
  if (!readers.isElsewhere(text)) return isStrange(reading, words, readers) ? sure('out-of-scope', reading) : reading;
  const isRemark = words.length <= REMARK_WORDS && library.page(memory.topic ?? '')?.kind === 'treatment';
  if (isRemark) return sure('who-should-not', reading);
  return ABOUT_AN_ILLNESS.has(reading.best.intent) || reading.verdict !== 'sure'
    ? sure('out-of-scope', reading)
    : reading;
}

/** A message of some length, not understood, without a word of health in it: "how do I make a soufflé". */
function isStrange({ verdict }: Classification, words: readonly string[], { words: known }: TalkReaders): boolean {
  const spelled = words.filter((word) => /\p{L}/u.test(word));
  return verdict === 'lost' && spelled.length >= REMARK_WORDS && !words.some((word) => known.ofHealth.has(stem(word)));
}

function sure(intent: IntentName, reading: Classification): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
