import { understand } from '../meaning/understand';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { addToldCaution } from './add-told-caution';
import { answerBoth } from './answer-both';
import { answerOne } from './answer-one';
import { comfort } from './comfort';
import { removeAbsentThings } from './remove-absent-things';

/**
 * Answers a message of ordinary talk: classifies it, routes it to a dialog, and adds a warm line where a feeling was
 * told. Two questions get two answers.
 */
export function converse(said: ScreenedTurn, knowledge: Knowledge): Decision {
  const talk = removeAbsentThings(said, knowledge);
  const understood = understand(talk, knowledge);
  const first = comfort(answerOne(understood, talk, knowledge), understood, talk, knowledge);
  const second = understood.how === 'classified' ? understood.second : undefined;
  return second ? answerBoth(first, second, talk, knowledge) : addToldCaution(first, talk, knowledge);
}
