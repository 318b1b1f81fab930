import { understand } from '../meaning/understand';
import type { Parts } from '../talk/parts';
import type { Decision, Talk } from '../talk/talk';
import { answerBoth } from './answer-both';
import { answerOne } from './answer-one';
import { comfort } from './comfort';
import { withoutAbsent } from './without-absent';

/** Classify, route, dialog: what a message means, who answers it, and the answer; two questions get two answers. */
export function converse(said: Talk, parts: Parts): Decision {
  const talk = withoutAbsent(said, parts);
  const understood = understand(talk, parts);
  const first = comfort(answerOne(understood, talk, parts), understood, talk, parts);
  const second = understood.how === 'classified' ? understood.second : undefined;
  return second ? answerBoth(first, second, talk, parts) : first;
}
