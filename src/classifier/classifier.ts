import type { Classification } from '../domain/classification';
import type { ScreenedUtterance } from '../domain/utterance';
import type { Trigger } from '../text/trigger';
import type { Language } from '../text/words';
import { decide } from './decide';
import { topicLinker } from './link-topics';
import type { Model } from './model';
import { messageReader } from './read-message';
import { isCapped, tokensOf } from './tokens';
import type { TopicCues, TopicNames } from './topic-names';

/** Understands what a person asks. It never throws: what it cannot read is `lost`. */
export interface Classifier {
  classify(utterance: ScreenedUtterance): Classification;
  /** False where neither the text nor any part of it names a topic. A classifier that cannot tell leaves this out. */
  hasNames?(utterance: ScreenedUtterance): boolean;
}

/** What a classifier is built from. */
export interface Understanding {
  readonly model: Model;
  readonly topics: readonly TopicNames[];
  readonly cues: TopicCues;
  readonly language: Language;
  readonly realWords: ReadonlySet<string>;
  /** The phrases that negate. Without them no illness is read as denied. */
  readonly triggers?: readonly Trigger[];
}

/** Builds the classifier from a trained model and the names of the pages. It keeps nothing that it reads. */
export function buildClassifier({ model, topics, cues, language, realWords, triggers }: Understanding): Classifier {
  const link = topicLinker(topics, cues, language, realWords, triggers);
  const read = messageReader(model, realWords, language.spellings);
  return {
    classify: ({ text }) => {
      const linked = link(tokensOf(text, language), text);
      const decided = decide(model, read(linked.tokens));
      const { topics, alike } = linked;
      return { topics, ...(alike && { alike }), ...(linked.tokens.some(isWord) ? decided : lost(decided)) };
    },
    hasNames: ({ text }) => isCapped(text) || link(tokensOf(text, language)).hasNames,
  };
}

/** Numbers and punctuation alone ask nothing. */
function isWord(token: string): boolean {
  return token !== '#' && token !== '?';
}

function lost({ best, runnersUp }: Omit<Classification, 'topics'>): Omit<Classification, 'topics'> {
  return { best: { ...best, confidence: 0 }, runnersUp, verdict: 'lost' };
}
