import type { Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { IntentName } from '../domain/names';
import type { Parts } from './parts';

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
  if (reading.topics.length > 0 || !readers.isElsewhere(text)) return reading;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.some((word) => readers.words.pointing.has(word))) return reading;
  const isRemark = words.length <= REMARK_WORDS && library.page(memory.topic ?? '')?.kind === 'treatment';
  if (isRemark) return sure('who-should-not', reading);
  return ABOUT_AN_ILLNESS.has(reading.best.intent) || reading.verdict !== 'sure'
    ? sure('out-of-scope', reading)
    : reading;
}

function sure(intent: IntentName, reading: Classification): Classification {
  return { ...reading, best: { intent, confidence: 1 }, runnersUp: [], verdict: 'sure' };
}
