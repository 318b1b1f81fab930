import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import { DIFFERS_IN_PREGNANCY, PREGNANCY } from '../meaning/of-pregnancy';
import { FOR_TREATMENTS, OF_A_TREATMENT } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import { wasTold } from './not-again';

/** A message that was read, and what its answer is made with. */
interface Read {
  readonly reading: Classification;
  readonly turn: DialogTurn;
  readonly knowledge: Knowledge;
}

/**
 * "How long will it go on?", in a talk that stays with a pregnancy.
 *
 * @returns what is known for that time; nothing where a page is named, a treatment is talked of, or a danger stands
 */
export function toldPregnancy({ reading, turn, knowledge: { dialogs, library } }: Read): DialogResult | undefined {
  const { thing, topic, disposition } = turn.memory;
  const isOfIllness = turn.topics.length === 0 && library.page(topic ?? '')?.kind !== 'treatment';
  const isAnother = DIFFERS_IN_PREGNANCY.has(turn.intent) && !OF_A_TREATMENT.has(turn.intent);
  if (interrupts(disposition) || thing !== PREGNANCY || reading.verdict !== 'sure') return undefined;
  if (!isOfIllness || !isAnother) return undefined;
  const result = dialogs.forIntent(PREGNANCY)({ ...turn, intent: PREGNANCY }, library);
  // What may be taken is never told as if nobody were pregnant; how it goes on may be.
  return wasTold(result, turn.memory) && !FOR_TREATMENTS.has(turn.intent) ? undefined : result;
}
