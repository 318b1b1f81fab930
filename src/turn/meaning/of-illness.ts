import type { IntentName } from '../../domain/names';
import { OF_A_TREATMENT, OF_AN_ILLNESS } from '../readers/intent-groups';
import type { Parts } from '../talk/parts';
import type { Asked } from '../topics/asked';

/** So likely must the next reading be, where an illness is asked what only a treatment has. */
const LIKELY = 0.1;

/** "Does Charcot foot hurt?": an illness has no side effects; what comes next is meant where it is at all likely, else how it goes on. */
export function ofIllness(
  { reading: { best, runnersUp }, named }: Asked,
  { library, readers }: Parts,
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
