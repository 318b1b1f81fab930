import type { IntentName } from '../../domain/names';
import { DIAGNOSIS, ILLNESS_INTENTS, MYTHS, TREATMENT_INTENTS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { findSupposedCause } from '../topics/find-supposed-cause';
import { mentionsFear } from './resolve-bare-name';

/** The least confidence of the next reading if an illness is asked about something that only treatments have. */
const MIN_CONFIDENCE = 0.1;

/**
 * Resolves a suspected cause ("can bone edema be an infection?") to its signs. A suspected tumor is a fear, and is
 * answered as one.
 */
export function resolveSupposedCause(
  { question, reading, named, leaning }: AskedQuestion,
  knowledge: Knowledge,
): IntentName | undefined {
  const [topic, ...others] = named.filter((each) => !knowledge.library.packs.includes(each));
  if (topic === undefined || others.length > 0 || reading.best.intent !== MYTHS) return undefined;
  const isFear = mentionsFear(leaning.text, knowledge.readers);
  return !isFear && findSupposedCause(question, knowledge).includes(topic) ? DIAGNOSIS : undefined;
}

/**
 * Resolves a question about an illness that was read as one about a treatment. "Does Charcot foot hurt?" cannot ask for
 * side effects: the next reading counts if it is at all likely, and otherwise `of-illnesses` in
 * `shared/understanding.yml` decides.
 */
export function resolveIllnessQuestion(
  { reading: { best, runnersUp }, named }: AskedQuestion,
  { library, readers }: Knowledge,
): IntentName | undefined {
  const pages = named.flatMap((each) => library.page(each) ?? []);
  const isOfIllness = pages.length > 0 && pages.every((page) => page.kind !== 'treatment');
  // The page of a condition also covers the side effects of its treatments.
  if (!isOfIllness || !TREATMENT_INTENTS.has(best.intent) || pages.some(({ sections }) => sections.has(best.intent)))
    return undefined;
  const [next] = runnersUp;
  const isLikely = next !== undefined && ILLNESS_INTENTS.has(next.intent) && next.confidence >= MIN_CONFIDENCE;
  return isLikely ? next.intent : readers.words.ofIllnesses.get(best.intent);
}
