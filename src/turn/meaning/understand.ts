import type { Classification } from '../../domain/classification';
import type { Meaning, TopicName } from '../../domain/names';
import { meansSecondQuestion } from '../readers/second-question';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { chooseMeaning, toPlainText } from './choose-meaning';
import { readMessage } from './read-message';

/**
 * What a message means, and how that was found out: by a choice among offers, or by classification. `second` is another
 * question of the same message.
 */
export type Understood =
  | { readonly how: 'chosen'; readonly meaning: Meaning }
  | { readonly how: 'classified'; readonly classification: Classification; readonly second?: Classification }
  | { readonly how: 'empty' };

/** Finds out what a message means: an offered button, "the second one", or else what it asks. */
export function understand(talk: ScreenedTurn, knowledge: Knowledge): Understood {
  const text = toPlainText(talk.utterance.text);
  if (text === '') return { how: 'empty' };
  const meaning = chooseMeaning(text, talk.memory, knowledge);
  if (meaning) return { how: 'chosen', meaning };
  const readings = readMessage(talk, knowledge);
  const { parked } = talk.memory;
  if (parked && !readings.second && meansSecondQuestion(readings.classification, text, talk.memory))
    return { how: 'chosen', meaning: parked };
  return { how: 'classified', ...readings };
}

/** The topics that a message names. */
export function topicsOf(understood: Understood): readonly TopicName[] {
  if (understood.how === 'classified') return understood.classification.topics;
  return understood.how === 'chosen' && understood.meaning.topic !== undefined ? [understood.meaning.topic] : [];
}
