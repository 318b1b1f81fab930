import type { IntentName } from '../../domain/names';
import { OF_A_TREATMENT, OF_AN_ILLNESS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { supposedCause } from '../topics/supposed-cause';
import { FEARED, fearOf } from './bare-topic';

/** The least confidence of the next reading if an illness is asked about something that only treatments have. */
const MIN_CONFIDENCE = 0.1;

/** The heading about the signs of a cause. */
const DIAGNOSIS: IntentName = 'diagnosis';

/**
 * Resolves a suspected cause ("can bone edema be an infection?") to its signs. A suspected tumor is a fear, and is
 * answered as one.
 */
export function ofSupposed({ question, reading, named, leaning }: Asked, knowledge: Knowledge): IntentName | undefined {
  const [topic, ...others] = named.filter((each) => !knowledge.library.packs.includes(each));
  if (topic === undefined || others.length > 0 || reading.best.intent !== FEARED) return undefined;
  const isFear = fearOf(leaning.text, knowledge.readers);
  return !isFear && supposedCause(question, knowledge).includes(topic) ? DIAGNOSIS : undefined;
}

/**
 * Resolves a question about an illness that was read as one about a treatment. "Does Charcot foot hurt?" cannot ask for
 * side effects: the next reading counts if it is at all likely, and otherwise `of-illnesses` in
 * `shared/understanding.yml` decides.
 */
export function ofIllness(
  { reading: { best, runnersUp }, named }: Asked,
  { library, readers }: Knowledge,
): IntentName | undefined {
  const pages = named.flatMap((each) => library.page(each) ?? []);
  const isOfIllness = pages.length > 0 && pages.every((page) => page.kind !== 'treatment');
  // The page of a condition also covers the side effects of its treatments.
  if (!isOfIllness || !OF_A_TREATMENT.has(best.intent) || pages.some(({ sections }) => sections.has(best.intent)))
    return undefined;
  const [next] = runnersUp;
  const isLikely = next !== undefined && OF_AN_ILLNESS.has(next.intent) && next.confidence >= MIN_CONFIDENCE;
  return isLikely ? next.intent : readers.words.ofIllnesses.get(best.intent);
}
