import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { ABOUT, OF_A_TREATMENT, OF_AN_ILLNESS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { tellsWhen } from '../readers/tells-when';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { SHORT_WORDS } from './scraps';

/** So unsure a reading of a correction is none: it puts right a detail of what was asked. */
const UNSURE = 0.6;

/** Beside one name, a correction turns to what it names unless it is surer than this of asking something. */
const UNSURE_BESIDE_A_NAME = 0.9;

/** "My mother, not my father": a correction that asks nothing itself asks what was asked before. */
export function corrected(
  { reading, leaning, named, page }: Asked,
  memory: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  const words = plainWords(leaning.text);
  const { begins, indirect } = readers.words.questions;
  const [first = ''] = words;
  // "Wanted how it works" asks, "the one where they drill" and "when it has stopped" do not.
  const isWhen = tellsWhen(leaning.text, readers.words.questions);
  const isIndirect = (word: string, at: number) =>
    indirect.has(word) && !readers.words.counted.has(words[at - 1] ?? '');
  const asks = leaning.text.endsWith('?') || (!isWhen && (begins.has(first) || words.some(isIndirect)));
  const limit = named.length === 1 ? UNSURE_BESIDE_A_NAME : UNSURE;
  const isDetail = leaning.corrects && named.length < 2 && !asks && reading.best.confidence < limit;
  if (!isDetail || words.length > SHORT_WORDS || memory.topic === undefined || !memory.intent) return undefined;
  if (named.length === 0 || !page || canBeAsked(memory.intent, page)) return memory.intent;
  return readers.words.ofTreatments.get(memory.intent) ?? ABOUT;
}

/** True where a page is of the kind that such a question is asked of. */
export function canBeAsked(intent: IntentName, { kind }: Page): boolean {
  return kind === 'treatment' ? !OF_AN_ILLNESS.has(intent) : !OF_A_TREATMENT.has(intent);
}
