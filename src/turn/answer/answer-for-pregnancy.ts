import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import { DIFFERS_IN_PREGNANCY } from '../meaning/redirect-to-pregnancy';
import { PREGNANCY, TREATMENT_INTENTS, TREATMENT_LIST_INTENTS } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import { wasShownBefore } from './avoid-repeat';

/** A message that was classified, and what its answer is made from. */
interface ReadMessage {
  readonly reading: Classification;
  readonly turn: DialogTurn;
  readonly knowledge: Knowledge;
}

/**
 * Answers a question such as "how long will it go on?" for pregnancy, in a talk that stays with a pregnancy.
 *
 * @returns what is known for that time; nothing if a page is named, the talk is about a treatment, or a danger stands
 */
export function answerForPregnancy({
  reading,
  turn,
  knowledge: { dialogs, library },
}: ReadMessage): DialogResult | undefined {
  const { thing, topic, disposition } = turn.memory;
  const isOfIllness = turn.topics.length === 0 && library.page(topic ?? '')?.kind !== 'treatment';
  const isAnother = DIFFERS_IN_PREGNANCY.has(turn.intent) && !TREATMENT_INTENTS.has(turn.intent);
  if (interrupts(disposition) || thing !== PREGNANCY || reading.verdict !== 'sure') return undefined;
  if (!isOfIllness || !isAnother) return undefined;
  const result = dialogs.forIntent(PREGNANCY)({ ...turn, intent: PREGNANCY }, library);
  // Once shown, the answer for pregnancy need not be repeated for how the illness goes on, but what may be taken is
  // never answered as if nobody were pregnant.
  return wasShownBefore(result, turn.memory) && !TREATMENT_LIST_INTENTS.has(turn.intent) ? undefined : result;
}
