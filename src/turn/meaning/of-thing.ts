import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import { thingNamed } from '../readers/thing-named';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';

/** A thing by whose name an intent goes stays what is talked of, whatever else is named: "is the scan ok?", of a pregnancy. */
const isWholeTalk = (thing: string, intent: IntentName | undefined) => thing === intent;

/** What may stand before a treatment that is only named beside the thing. */
const BESIDE = new Set(['after', 'before', 'with', 'during']);

/** A longer message asks about what it names. */
const SHORT = 4;

/** "How long does it take?", after the scan was asked about: what is asked of the thing that the talk stays with, not of the illness. */
export function ofThing(
  { leaning, named, page }: Asked,
  memory: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  const { thing, intent } = memory;
  const words = plainWords(leaning.text);
  // "And after the drip?": the thing goes on, beside what is named.
  const isBeside = leaning.isLeaning && words.length <= SHORT && BESIDE.has(words[0] ?? '');
  if (thing === undefined || (named.length > 0 && !isBeside && !isWholeTalk(thing, intent))) return undefined;
  const other = thingNamed(leaning.text, readers.words);
  if (other !== undefined && other !== thing && !isWholeTalk(thing, intent)) return undefined;
  return readers.readOfThing(leaning.text, thing, page?.kind);
}
