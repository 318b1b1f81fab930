import type { Classification } from '../domain/classification';
import type { Meaning, TopicName } from '../domain/names';
import type { Suggestion } from '../domain/reply';
import { meantTopics } from './meant-topics';
import type { Parts } from './parts';
import { questionIn } from './structure';
import type { Talk } from './talk';

/** What a message means, and how it was found out. */
export type Understood =
  | { readonly how: 'chosen'; readonly meaning: Meaning }
  | { readonly how: 'classified'; readonly classification: Classification }
  | { readonly how: 'empty' };

/** Finds out what a message means: a button that was offered, "the second one", or else what the classifier says. */
export function understand(talk: Talk, parts: Parts): Understood {
  const text = plain(talk.utterance.text);
  if (text === '') return { how: 'empty' };
  const chosen = choose(text, talk.memory.offered, parts);
  if (chosen)
    return {
      how: 'chosen',
      meaning: { intent: chosen.intent, ...(chosen.topic !== undefined && { topic: chosen.topic }) },
    };
  return { how: 'classified', classification: classifyStory(talk, parts) };
}

/** A story is classified by its question; where that says nothing, or names no topic, the whole story is heard too. */
function classifyStory(talk: Talk, { classify, library }: Parts): Classification {
  const whole = classify(talk.utterance);
  const question = questionIn(talk.utterance);
  const asked = question === talk.utterance ? whole : classify(question);
  const { topics, alike = {} } = asked.topics.length > 0 ? asked : whole;
  const clearer = { ...(asked.best.confidence >= whole.best.confidence ? asked : whole), topics, alike };
  return { ...clearer, topics: meantTopics(clearer, talk.memory.condition, library) };
}

/** The topics that a meaning names. */
export function topicsOf(understood: Understood): readonly TopicName[] {
  if (understood.how === 'classified') return understood.classification.topics;
  return understood.how === 'chosen' && understood.meaning.topic !== undefined ? [understood.meaning.topic] : [];
}

function choose(text: string, offered: readonly Suggestion[], { talkWords }: Parts): Suggestion | undefined {
  const exact = offered.find((each) => plain(each.say) === text);
  if (exact || offered.length === 0) return exact;
  if (talkWords.yes.includes(text)) return offered[0];
  const words = text.split(' ').filter((word) => !/^(the|one|number|option|please|choice)$/.test(word));
  const place = words.length === 1 ? talkWords.ordinals[words[0] ?? ''] : undefined;
  return place === undefined ? undefined : offered.at(place > 0 ? place - 1 : place);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
