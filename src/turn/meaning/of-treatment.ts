import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { FOR_A_KIND } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { isNamedIn } from '../topics/page-stems';
import { FEARED, fearOf } from './bare-topic';

/** In a longer message a treatment that is named may be long over. */
const STORY_WORDS = 20;

/** Of an illness talked of, "will it end in a new knee" asks how that goes on. */
const OF_WHAT_IS_TALKED_OF: ReadonlySet<IntentName> = new Set(['causes', 'outlook']);

const MAY_I = /^\W*(can|could|may|should|shall) (i|we|he|she|they) /i;

/** "Can denosumab cause low calcium?" asks for side effects; of an illness talked of, "is it the steroids?" asks for causes. */
export function ofTreatment(
  { reading, named, leaning }: Asked,
  { topic }: Memory,
  { library, readers }: Knowledge,
): IntentName | undefined {
  const all = named.length > 0 ? named : reading.topics;
  // "I read that magnets help bone edema, true?" asks whether they do; "is it true they cause cancer" is a fear.
  const isBelief = reading.best.intent === FEARED;
  if (isBelief && fearOf(leaning.text, readers)) return undefined;
  const meant = isBelief ? all.filter((each) => !library.packs.includes(each)) : all;
  // "Calcitonin for transient osteoporosis" asks whether that helps; "which injections are there for it" asks for some.
  const asks = readers.words.questions.begins.has(plainWords(leaning.text)[0] ?? '');
  const drug = library.page(meant[0] ?? '');
  const isOfKind = !asks && FOR_A_KIND.has(reading.best.intent) && drug !== undefined && isNamedIn(leaning.text, drug);
  // "Can I take ibuprofen for bone marrow edema" asks whether it is safe, and for no list of medicines.
  if (asks && FOR_A_KIND.has(reading.best.intent) && isCureOf(meant, library) && MAY_I.test(leaning.text))
    return 'who-should-not';
  if ((isOfKind || reading.best.intent === 'treatments') && isCureOf(meant, library)) return 'effectiveness';
  const isOfTreatment = meant.length > 0 && meant.every((each) => library.page(each)?.kind === 'treatment');
  if (isBelief && isOfTreatment && all.length > 0) return 'effectiveness';
  const isOfIllness = topic !== undefined && library.page(topic)?.kind !== 'treatment';
  const words = plainWords(leaning.text);
  const points = isOfIllness && words.some((each) => readers.words.pointing.has(each));
  return isOfTreatment && words.length <= STORY_WORDS && !(points && OF_WHAT_IS_TALKED_OF.has(reading.best.intent))
    ? readers.words.ofTreatments.get(reading.best.intent)
    : undefined;
}

/** "Do biologics cure rheumatoid arthritis?": of a treatment that is named before an illness, whether it treats that. */
function isCureOf([first, ...others]: readonly TopicName[], library: Library): boolean {
  const kindOf = (topic: TopicName) => library.page(topic)?.kind;
  return (
    first !== undefined &&
    others.length === 1 &&
    kindOf(first) === 'treatment' &&
    others.every((topic) => kindOf(topic) !== 'treatment')
  );
}
