import type { Classification } from '../domain/classification';
import type { ScreenedUtterance } from '../domain/utterance';
import type { Trigger } from '../text/trigger';
import type { Language } from '../text/words';
import { decide } from './decide';
import { type Linked, topicLinker } from './link-topics';
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
  const { mend, score } = messageReader(model, realWords, language.spellings);
  // A typo may hide a name: of "can hpysio make it worse" the name is found once the word is mended.
  const linkMended = (typed: Linked): Linked => {
    const tokens = mend(typed.tokens);
    if (tokens === typed.tokens) return typed;
    const mended = link(tokens);
    return mended.topics.length === 0 ? { ...typed, tokens } : together(typed, mended);
  };
  return {
    classify: ({ text }) => {
      const linked = linkMended(link(tokensOf(text, language), text));
      const decided = decide(model, score(linked.tokens));
      const { topics, alike } = linked;
      return { topics, ...(alike && { alike }), ...(linked.tokens.some(isWord) ? decided : lost(decided)) };
    },
    hasNames: ({ text }) => isCapped(text) || link(tokensOf(text, language)).hasNames,
  };
}

/** What was found in the words as typed, and what was found besides once they were mended. */
function together(typed: Linked, mended: Linked): Linked {
  return {
    topics: [...new Set([...typed.topics, ...mended.topics])],
    ...((typed.alike || mended.alike) && { alike: { ...typed.alike, ...mended.alike } }),
    tokens: mended.tokens,
    hasNames: typed.hasNames || mended.hasNames,
  };
}

/** Numbers and punctuation alone ask nothing. */
function isWord(token: string): boolean {
  return token !== '#' && token !== '?';
}

function lost({ best, runnersUp }: Omit<Classification, 'topics'>): Omit<Classification, 'topics'> {
  return { best: { ...best, confidence: 0 }, runnersUp, verdict: 'lost' };
}
