import type { Classification } from '../../domain/classification';
import { interrupts } from '../../domain/disposition';
import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** How an illness goes on, also where it is left alone. */
const OUTLOOK: IntentName = 'outlook';

/** A longer message asks more than that. */
const MOST_WORDS = 9;

/**
 * "And if I say no to it?", "what would happen without it?", in a talk on a treatment or an illness, asks how the illness
 * goes on when it is left alone. In: a reading, its text, the memory, the knowledge. Out: that question, or the reading as it is.
 */
export function ofRefusal(reading: Classification, text: string, memory: Memory, knowledge: Knowledge): Classification {
  const { readers, library } = knowledge;
  // "What if I don't?", while a danger stands, is said of the danger.
  if (interrupts(memory.disposition)) return reading;
  const [named, ...others] = reading.topics;
  const points = plainWords(text).some((word) => readers.words.pointing.has(word));
  // "What if I do not take it?", before anything was talked of, is asked of the condition.
  const [first = ''] = points ? library.packs : [];
  const page = library.page(named ?? memory.topic ?? first);
  if (!page || others.length > 0 || plainWords(text).length > MOST_WORDS || !readers.isRefusing(text)) return reading;
  // A cause and the syndrome have an outlook of their own; a treatment is had for its condition.
  const topic = page.kind !== 'treatment' && page.sections.has(OUTLOOK) ? page.topic : page.pack;
  return { best: { intent: OUTLOOK, confidence: 1 }, runnersUp: [], verdict: 'sure', topics: [topic] };
}
