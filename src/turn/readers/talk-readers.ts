import type { FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import type { OpeningPhrases } from '../../domain/opening-words';
import type { Intent } from '../../domain/page';
import { patternReader, type ReadPatterns } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';
import { type FindOtherThing, otherThingFinder } from './other-thing';
import { followUpReader, ofThingReader, type ReadFollowUp, type ReadOfThing } from './read-follow-up';
import { openingReaders } from './read-opening';
import { courtesyStripper } from './strip-courtesy';
import { phraseStripper, type StripPhrases } from './strip-phrases';
import { type CutMessage, messageCutter } from './structure';
import { usualWordsOf, wordsOfSubject } from './words-of-subject';

/** How a talk is read: what each of its messages leans on, asks and feels. */
export interface TalkReaders {
  readonly words: FollowWords;
  readonly cut: CutMessage;
  readonly stripCourtesy: StripPhrases;
  readonly stripLeaning: StripPhrases;
  readonly stripAbout: StripPhrases;
  readonly readFollowUp: ReadFollowUp;
  readonly readOfThing: ReadOfThing;
  /** Names of what a question wants to know: how long, how often, who. */
  readonly readPoints: ReadPatterns;
  /** Names of what a question asks that a paragraph may begin with, and of what a beginning tells (`openings`). */
  readonly readOpeningsAsked: ReadPatterns;
  readonly readOpenings: ReadPatterns;
  /** Stems of words that people often use who ask one intent: they add nothing to its question. */
  readonly usualWords: (intent: IntentName) => ReadonlySet<string>;
  /** What a message asks for by what it will not have. */
  readonly readWishes: ReadPatterns;
  readonly readMildWishes: ReadPatterns;
  /** Names of feelings that a message tells of. */
  readonly readMoods: ReadPatterns;
  /** Stems of words that people use who ask something here. */
  readonly knownWords: ReadonlySet<string>;
  /** True where "it" points at nothing: "is it possible to…". */
  readonly isImpersonal: (text: string) => boolean;
  /** True where a message is about a swelling that is another condition. */
  readonly isOtherSwelling: (text: string) => boolean;
  /** True where a message asks that one's own scan or report be judged. */
  readonly isOwnScan: (text: string) => boolean;
  /** True where a message asks for another language than English. */
  readonly asksOtherLanguage: (text: string) => boolean;
  /** True where a message asks what a word means. */
  readonly asksMeaning: (text: string) => boolean;
  /** True where a message asks whether one thing turns into another. */
  readonly isBecoming: (text: string) => boolean;
  /** True where a message asks when it is an emergency, and not whether it is one. */
  readonly isAlarmInGeneral: (text: string) => boolean;
  /** Occasions of `phrases.yml` with the bot's own words on what a message asks and no page is about. */
  readonly readOwnWordsFor: ReadPatterns;
  /** True where a message asks what comes of it without the treatment. */
  readonly isRefusing: (text: string) => boolean;
  /** True where a message asks whether what was told of a harm is usual. */
  readonly asksHowUsual: (text: string) => boolean;
  /** Intents of the talk that a message cannot mean, whatever it resembles: it says something else. */
  readonly readExcepted: ReadPatterns;
  /** True where a message names an illness that no page is about. */
  readonly isElsewhere: (text: string) => boolean;
  /** What a message names of illnesses, tests and medicines that no page is about. */
  readonly otherThing: FindOtherThing;
}

/** Builds the readers of a talk once. In: its words, the language, what people ask, names that no page is about. Out: the readers. Throws where a pattern cannot be read. */
export function talkReaders(
  words: FollowWords,
  language: Language,
  intents: readonly Intent[],
  otherThings: readonly string[] = [],
): TalkReaders {
  const matcher = (match: readonly string[]) => {
    const read = patternReader([{ name: 'match', match }], new Map(), language);
    return (text: string) => read(text).length > 0;
  };
  const { spellings } = language;
  return {
    words,
    cut: messageCutter(words.questions),
    stripCourtesy: courtesyStripper(
      phraseStripper(words.courtesies, words.questions.begins, spellings),
      words.courteous,
      words.questions,
    ),
    stripLeaning: phraseStripper(bothOf(words.leaning, words.correcting), words.beginning, spellings),
    stripAbout: phraseStripper(words.about, new Set(), spellings),
    readFollowUp: followUpReader(words, language),
    readOfThing: ofThingReader(words, language),
    readPoints: patternReader(words.points, new Map(), language),
    ...openingReaders(words.openings, language),
    usualWords: usualWordsOf(intents),
    readWishes: patternReader(
      words.wishes.filter(({ mild }) => !mild).map(({ intent, match }) => ({ name: intent, match })),
      new Map(),
      language,
    ),
    readMildWishes: patternReader(
      words.wishes.filter(({ mild }) => mild).map(({ intent, match }) => ({ name: intent, match })),
      new Map(),
      language,
    ),
    readMoods: patternReader(words.moods, new Map(), language),
    knownWords: wordsOfSubject(intents),
    isImpersonal: matcher(words.impersonal),
    isOtherSwelling: matcher(words.otherSwellings),
    isOwnScan: matcher(words.ownScan),
    asksMeaning: matcher(words.meaning),
    asksOtherLanguage: matcher(words.otherLanguage),
    isBecoming: matcher(words.becoming),
    isAlarmInGeneral: matcher(words.alarmInGeneral),
    readOwnWordsFor: patternReader(words.ownWordsFor, new Map(), language),
    isRefusing: matcher(words.refusing),
    asksHowUsual: matcher(words.howUsual),
    readExcepted: patternReader(
      [...words.onlyWith].map(([name, { except }]) => ({ name, match: except })),
      new Map(),
      language,
    ),
    isElsewhere: matcher(words.elsewhere),
    otherThing: otherThingFinder(otherThings),
  };
}

function bothOf(one: OpeningPhrases, other: OpeningPhrases): OpeningPhrases {
  return { always: [...one.always, ...other.always], apart: [...one.apart, ...other.apart] };
}
