import { understand } from '../meaning/understand';
import type { Parts } from '../talk/parts';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { answerBoth } from './answer-both';
import { answerOne } from './answer-one';
import { comfort } from './comfort';
import { withoutAbsent } from './without-absent';

/** Classify, route, dialog: what a message means, who answers it, and the answer; two questions get two answers. */
export function converse(said: ScreenedTurn, parts: Parts): Decision {
  const talk = withoutAbsent(said, parts);
  const understood = understand(talk, parts);
  const first = comfort(answerOne(understood, talk, parts), understood, talk, parts);
  const second = understood.how === 'classified' ? understood.second : undefined;
  return second ? answerBoth(first, second, talk, parts) : first;
}
