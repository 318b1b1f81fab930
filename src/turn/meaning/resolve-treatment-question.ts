import type { Library } from '../../domain/library';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { MYTHS, TREATMENT_KIND_INTENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { isNamedIn } from '../topics/page-names';
import { mentionsFear } from './resolve-bare-name';

/** A longer message is a story, in which a treatment may be long over. */
const MAX_WORDS = 20;

/**
 * Intents that are about the current illness even if a treatment is named: "will it end in a new knee" asks for its
 * outlook.
 */
const ABOUT_CURRENT_ILLNESS: ReadonlySet<IntentName> = new Set(['causes', 'outlook']);

const ASKS_PERMISSION = /^\W*(can|could|may|should|shall) (i|we|he|she|they) /i;

/**
 * Resolves a question about a treatment that was read as one about an illness. "Can denosumab cause low calcium?" asks
 * for side effects; but "is it the steroids?", while an illness is talked about, asks for its causes.
 */
export function resolveTreatmentQuestion(
  { reading, named, leaning }: AskedQuestion,
  { topic }: Memory,
  { library, readers }: Knowledge,
): IntentName | undefined {
  const all = named.length > 0 ? named : reading.topics;
  // "I read that magnets help bone edema, true?" asks whether they do; "is it true they cause cancer" is a fear.
  const isBelief = reading.best.intent === MYTHS;
  if (isBelief && mentionsFear(leaning.text, readers)) return undefined;
  const meant = isBelief ? all.filter((each) => !library.packs.includes(each)) : all;
  // "Calcitonin for transient osteoporosis" asks whether it helps; "which injections are there for it" asks for a list.
  const asks = readers.words.questions.begins.has(plainWords(leaning.text)[0] ?? '');
  const drug = library.page(meant[0] ?? '');
  const isOfKind =
    !asks && TREATMENT_KIND_INTENTS.has(reading.best.intent) && drug !== undefined && isNamedIn(leaning.text, drug);
  // "Can I take ibuprofen for bone marrow edema" asks whether it is safe, not for a list of medicines.
  if (
    asks &&
    TREATMENT_KIND_INTENTS.has(reading.best.intent) &&
    isCureOf(meant, library) &&
    ASKS_PERMISSION.test(leaning.text)
  )
    return 'who-should-not';
  if ((isOfKind || reading.best.intent === 'treatments') && isCureOf(meant, library)) return 'effectiveness';
  const isOfTreatment = meant.length > 0 && meant.every((each) => library.page(each)?.kind === 'treatment');
  if (isBelief && isOfTreatment && all.length > 0) return 'effectiveness';
  const isOfIllness = topic !== undefined && library.page(topic)?.kind !== 'treatment';
  const words = plainWords(leaning.text);
  const points = isOfIllness && words.some((each) => readers.words.pointing.has(each));
  return isOfTreatment && words.length <= MAX_WORDS && !(points && ABOUT_CURRENT_ILLNESS.has(reading.best.intent))
    ? readers.words.ofTreatments.get(reading.best.intent)
    : undefined;
}

/**
 * True for a treatment followed by one illness: "do biologics cure rheumatoid arthritis?" asks whether it helps there.
 */
function isCureOf([first, ...others]: readonly TopicName[], library: Library): boolean {
  const kindOf = (topic: TopicName) => library.page(topic)?.kind;
  return (
    first !== undefined &&
    others.length === 1 &&
    kindOf(first) === 'treatment' &&
    others.every((topic) => kindOf(topic) !== 'treatment')
  );
}
