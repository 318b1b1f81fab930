import type { Classification } from '../../domain/classification';
import type { Meaning, TopicName } from '../../domain/names';
import { meansSecond } from '../readers/second-asked';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { chooseMeaning, plain } from './choose-meaning';
import { readMessage } from './read-message';

/** What a message means, and how it was found out; `second` is another question of the same message. */
export type Understood =
  | { readonly how: 'chosen'; readonly meaning: Meaning }
  | { readonly how: 'classified'; readonly classification: Classification; readonly second?: Classification }
  | { readonly how: 'empty' };

/** Finds out what a message means: a button that was offered, "the second one", or else what is asked in it. */
export function understand(talk: ScreenedTurn, knowledge: Knowledge): Understood {
  const text = plain(talk.utterance.text);
  if (text === '') return { how: 'empty' };
  const meaning = chooseMeaning(text, talk.memory, knowledge);
  if (meaning) return { how: 'chosen', meaning };
  const readings = readMessage(talk, knowledge);
  const { parked } = talk.memory;
  if (parked && !readings.second && meansSecond(readings.classification, text, talk.memory))
    return { how: 'chosen', meaning: parked };
  return { how: 'classified', ...readings };
}

/** The topics that a meaning names. */
export function topicsOf(understood: Understood): readonly TopicName[] {
  if (understood.how === 'classified') return understood.classification.topics;
  return understood.how === 'chosen' && understood.meaning.topic !== undefined ? [understood.meaning.topic] : [];
}
