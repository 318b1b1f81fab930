import type { Classification } from '../../domain/classification';
import { interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import { OUTLOOK } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { pointsBack } from '../readers/points-back';
import type { Knowledge } from '../talk/knowledge';

/** A longer message asks more than that. */
const MAX_WORDS = 9;

/**
 * Redirects a question about going without treatment ("and if I say no to it?", "what would happen without it?") to the
 * course of the untreated illness.
 * @returns the reading as it is if the message asks nothing of the kind
 */
export function redirectRefusal(
  reading: Classification,
  text: string,
  memory: Memory,
  knowledge: Knowledge,
): Classification {
  const { readers, library } = knowledge;
  // While a danger stands, "what if I don't?" refers to the danger.
  if (interrupts(memory.disposition)) return reading;
  const [named, ...others] = reading.topics;
  const points = pointsBack(text, readers);
  // At the start of a conversation, "what if I do not take it?" is about the condition.
  const [first = ''] = points ? library.packs : [];
  const page = library.page(named ?? memory.topic ?? first);
  if (!page || others.length > 0 || plainWords(text).length > MAX_WORDS || !readers.isRefusing(text)) return reading;
  // Causes and the syndrome have an outlook of their own; a treatment has that of its condition.
  const topic = page.kind !== 'treatment' && page.sections.has(OUTLOOK) ? page.topic : page.pack;
  return { best: { intent: OUTLOOK, confidence: 1 }, runnersUp: [], verdict: 'sure', topics: [topic] };
}
