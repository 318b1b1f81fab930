import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { DEFINITION, ILLNESS_INTENTS, TREATMENT_INTENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { statesTime } from '../readers/states-time';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { SHORT_MAX_WORDS } from './short-messages';

/** Below this confidence, a correction asks nothing itself and only changes a detail of the last question. */
const MAX_CONFIDENCE = 0.6;

/** The same limit for a correction that names one topic, and therefore probably turns to it. */
const MAX_CONFIDENCE_BESIDE_NAME = 0.9;

/** Resolves a correction that asks nothing itself ("my mother, not my father"): the previous intent still stands. */
export function resolveCorrection(
  { reading, leaning, named, page }: AskedQuestion,
  memory: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  const words = plainWords(leaning.text);
  const { begins, indirect } = readers.words.questions;
  const [first = ''] = words;
  // "Wanted how it works" asks something; "the one where they drill" and "when it has stopped" do not.
  const isWhen = statesTime(leaning.text, readers.words.questions);
  const isIndirect = (word: string, at: number) =>
    indirect.has(word) && !readers.words.counted.has(words[at - 1] ?? '');
  const asks = leaning.text.endsWith('?') || (!isWhen && (begins.has(first) || words.some(isIndirect)));
  const limit = named.length === 1 ? MAX_CONFIDENCE_BESIDE_NAME : MAX_CONFIDENCE;
  const isDetail = leaning.corrects && named.length < 2 && !asks && reading.best.confidence < limit;
  if (!isDetail || words.length > SHORT_MAX_WORDS || memory.topic === undefined || !memory.intent) return undefined;
  if (named.length === 0 || !page || intentFitsPage(memory.intent, page)) return memory.intent;
  return readers.words.ofTreatments.get(memory.intent) ?? DEFINITION;
}

/** True if an intent can be asked about a page of this kind. */
export function intentFitsPage(intent: IntentName, { kind }: Page): boolean {
  return kind === 'treatment' ? !ILLNESS_INTENTS.has(intent) : !TREATMENT_INTENTS.has(intent);
}
