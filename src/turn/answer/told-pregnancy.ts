import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { DIFFERS_IN_PREGNANCY, PREGNANCY } from '../meaning/of-pregnancy';
import { FOR_TREATMENTS, OF_A_TREATMENT } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import { wasTold } from './not-again';

/**
 * "How long will it go on?", in a talk that stays with a pregnancy: what is known for that time. In: the reading, the
 * turn, the knowledge. Out: that; nothing where a page is named or a treatment is talked of.
 */
export function toldPregnancy(
  { verdict }: Classification,
  turn: DialogTurn,
  { dialogs, library }: Knowledge,
): DialogResult | undefined {
  const { thing, topic } = turn.memory;
  const isOfIllness = turn.topics.length === 0 && library.page(topic ?? '')?.kind !== 'treatment';
  const isAnother = DIFFERS_IN_PREGNANCY.has(turn.intent) && !OF_A_TREATMENT.has(turn.intent);
  if (thing !== PREGNANCY || verdict !== 'sure' || !isOfIllness || !isAnother) return undefined;
  const result = dialogs.forIntent(PREGNANCY)({ ...turn, intent: PREGNANCY }, library);
  // What may be taken is never told as if nobody were pregnant; how it goes on may be.
  return wasTold(result, turn.memory) && !FOR_TREATMENTS.has(turn.intent) ? undefined : result;
}
