import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { findNamedThing } from '../readers/find-named-thing';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';

/**
 * True if the thing has the same name as the previous intent. The conversation then stays with it, whatever else is
 * named: "is the scan ok?", about a pregnancy.
 */
const isThingOfIntent = (thing: string, intent: IntentName | undefined) => thing === intent;

/** Words before a treatment that is only named beside the thing. */
const PREPOSITIONS = new Set(['after', 'before', 'with', 'during']);

/** A longer message asks about what it names. */
const MAX_WORDS = 4;

/**
 * Resolves a question about the thing that the conversation stays with, which is part of a page rather than a page of
 * its own. "How long does it take?", after the scan was asked about, means the scan and not the illness.
 */
export function resolveThingQuestion(
  { leaning, named, page }: AskedQuestion,
  memory: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  const { thing, intent } = memory;
  const words = plainWords(leaning.text);
  // "And after the drip?" is still about the thing.
  const isBeside = leaning.isLeaning && words.length <= MAX_WORDS && PREPOSITIONS.has(words[0] ?? '');
  if (thing === undefined || (named.length > 0 && !isBeside && !isThingOfIntent(thing, intent))) return undefined;
  const other = findNamedThing(leaning.text, readers.words);
  if (other !== undefined && other !== thing && !isThingOfIntent(thing, intent)) return undefined;
  return readers.readOfThing(leaning.text, thing, page?.kind);
}
