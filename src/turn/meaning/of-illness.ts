import type { IntentName } from '../../domain/names';
import { OF_A_TREATMENT, OF_AN_ILLNESS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { supposedCause } from '../topics/supposed-cause';
import { FEARED, fearOf } from './bare-topic';

/** So likely must the next reading be, where an illness is asked what only a treatment has. */
const LIKELY = 0.1;

/** What points to a cause. */
const SIGNS: IntentName = 'diagnosis';

/** "Can bone edema be an infection?": what points to it; of a tumor it is a fear, which is answered as one. */
export function ofSupposed({ question, reading, named, leaning }: Asked, knowledge: Knowledge): IntentName | undefined {
  const [topic, ...others] = named.filter((each) => !knowledge.library.packs.includes(each));
  if (topic === undefined || others.length > 0 || reading.best.intent !== FEARED) return undefined;
  const isFear = fearOf(leaning.text, knowledge.readers);
  return !isFear && supposedCause(question, knowledge).includes(topic) ? SIGNS : undefined;
}

/** "Does Charcot foot hurt?": an illness has no side effects; what comes next is meant where it is at all likely, else how it goes on. */
export function ofIllness(
  { reading: { best, runnersUp }, named }: Asked,
  { library, readers }: Knowledge,
): IntentName | undefined {
  const pages = named.flatMap((each) => library.page(each) ?? []);
  const isOfIllness = pages.length > 0 && pages.every((page) => page.kind !== 'treatment');
  // A condition's own page tells of its treatments' side effects too.
  if (!isOfIllness || !OF_A_TREATMENT.has(best.intent) || pages.some(({ sections }) => sections.has(best.intent)))
    return undefined;
  const [next] = runnersUp;
  const isLikely = next !== undefined && OF_AN_ILLNESS.has(next.intent) && next.confidence >= LIKELY;
  return isLikely ? next.intent : readers.words.ofIllnesses.get(best.intent);
}
