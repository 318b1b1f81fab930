import type { FollowWords, OpeningPhrases } from '../domain/follow-words';
import { patternReader, type ReadPatterns } from '../safety/pattern-reader';
import type { Language } from '../text/words';
import { followUpReader, type ReadFollowUp } from './read-follow-up';
import { phraseStripper, type StripPhrases } from './strip-phrases';
import { type CutMessage, messageCutter } from './structure';

/** How a talk is read: what each of its messages leans on, asks and feels. */
export interface TalkReaders {
  readonly words: FollowWords;
  readonly cut: CutMessage;
  readonly stripCourtesy: StripPhrases;
  readonly stripLeaning: StripPhrases;
  readonly stripAbout: StripPhrases;
  readonly readFollowUp: ReadFollowUp;
  /** What a message asks for by what it will not have. */
  readonly readWishes: ReadPatterns;
  /** Names of feelings that a message tells of. */
  readonly readMoods: ReadPatterns;
  /** True where a message names an illness that no page is about. */
  readonly isElsewhere: (text: string) => boolean;
}

/** Builds the readers of a talk once. In: its words, the language. Out: the readers. Throws where a pattern cannot be read. */
export function talkReaders(words: FollowWords, language: Language): TalkReaders {
  const readElsewhere = patternReader([{ name: 'elsewhere', match: words.elsewhere }], new Map(), language);
  return {
    words,
    cut: messageCutter(words.questions),
    stripCourtesy: phraseStripper(words.courtesies, words.questions.begins),
    stripLeaning: phraseStripper(bothOf(words.leaning, words.correcting), words.beginning),
    stripAbout: phraseStripper(words.about, new Set()),
    readFollowUp: followUpReader(words, language),
    readWishes: patternReader(
      words.wishes.map(({ intent, match }) => ({ name: intent, match })),
      new Map(),
      language,
    ),
    readMoods: patternReader(words.moods, new Map(), language),
    isElsewhere: (text) => readElsewhere(text).length > 0,
  };
}

function bothOf(one: OpeningPhrases, other: OpeningPhrases): OpeningPhrases {
  return { always: [...one.always, ...other.always], apart: [...one.apart, ...other.apart] };
}
