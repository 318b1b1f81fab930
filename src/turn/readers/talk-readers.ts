import type { FollowWords } from '../../domain/follow-words';
import type { IntentName } from '../../domain/names';
import type { OpeningPhrases } from '../../domain/opening-words';
import type { Intent } from '../../domain/page';
import { patternReader, type ReadPatterns } from '../../safety/pattern-reader';
import type { Language } from '../../text/words';
import { type CutMessage, messageCutter } from './message-cutter';
import { type FindOtherThing, otherThingFinder } from './other-thing-finder';
import { followUpReader, type ReadFollowUp, type ReadThingQuestion, thingQuestionReader } from './read-follow-up';
import { openingReaders } from './read-opening';
import { type ToldReaders, toldReaders } from './read-told-news';
import { courtesyStripper } from './strip-courtesy';
import { phraseStripper, type StripPhrases } from './strip-phrases';
import { subjectWords, usualWordsFinder } from './subject-words';

/** The functions that read the messages of a talk: what each one refers to, asks and feels. */
export interface TalkReaders extends ToldReaders {
  readonly words: FollowWords;
  readonly cut: CutMessage;
  readonly stripCourtesy: StripPhrases;
  readonly stripLeaning: StripPhrases;
  readonly stripAbout: StripPhrases;
  readonly readFollowUp: ReadFollowUp;
  readonly readOfThing: ReadThingQuestion;
  /** What a question wants to know, by name: how long, how often, who. */
  readonly readPoints: ReadPatterns;
  /**
   * The openings (`openings` in the content) that a question asks for, and those that the beginning of a paragraph is.
   */
  readonly readOpeningsAsked: ReadPatterns;
  readonly readOpenings: ReadPatterns;
  /** Stems of words that are usual in questions of an intent, and so add nothing to them. */
  readonly usualWords: (intent: IntentName) => ReadonlySet<string>;
  /** The intents that a message asks for by saying what it does not want. */
  readonly readWishes: ReadPatterns;
  readonly readMildWishes: ReadPatterns;
  /** The names of the feelings that a message expresses. */
  readonly readMoods: ReadPatterns;
  /** Stems of words that occur in questions about our subject. */
  readonly knownWords: ReadonlySet<string>;
  /** True if "it" refers to nothing: "is it possible to…". */
  readonly isImpersonal: (text: string) => boolean;
  /** True if a message is about a swelling that is another condition. */
  readonly isOtherSwelling: (text: string) => boolean;
  /** True if a message asks for a judgment on the person's own scan or report. */
  readonly isOwnScan: (text: string) => boolean;
  /** True if a message asks for a language other than English. */
  readonly asksOtherLanguage: (text: string) => boolean;
  /** True if a message asks what a word means. */
  readonly asksMeaning: (text: string) => boolean;
  /** True if a message asks whether one thing turns into another. */
  readonly isBecoming: (text: string) => boolean;
  /** True if a message asks when something is an emergency, as opposed to whether it is one now. */
  readonly isAlarmInGeneral: (text: string) => boolean;
  /** The occasions of `phrases.yml` that cover a message for which there is no page. */
  readonly readOwnWordsFor: ReadPatterns;
  /** True if a message asks what happens without the treatment. */
  readonly isRefusing: (text: string) => boolean;
  /** True if a message asks whether a harm that was described is usual. */
  readonly asksHowUsual: (text: string) => boolean;
  /** The ways in which a message may move on from what was shown: `failed`, `choices`, `else`, `next`, `further`. */
  readonly readOnward: ReadPatterns;
  /** Intents about the talk that a message cannot mean, however similar it is: it says something else. */
  readonly readExcepted: ReadPatterns;
  /** True if a message names an illness that no page is about. */
  readonly isElsewhere: (text: string) => boolean;
  /** An illness, test or medicine that a message names and that no page is about. */
  readonly otherThing: FindOtherThing;
}

/**
 * Creates the readers of a talk, once.
 *
 * @param words the word lists of the talk
 * @param intents what people ask, with examples
 * @param otherThings names that no page is about
 * @throws if a pattern is invalid
 */
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
    stripLeaning: phraseStripper(mergePhrases(words.leaning, words.correcting), words.beginning, spellings),
    stripAbout: phraseStripper(words.about, new Set(), spellings),
    readFollowUp: followUpReader(words, language),
    readOfThing: thingQuestionReader(words, language),
    readPoints: patternReader(words.points, new Map(), language),
    ...openingReaders(words.openings, language),
    ...toldReaders(words.told, language),
    usualWords: usualWordsFinder(intents),
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
    knownWords: subjectWords(intents),
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
    readOnward: patternReader(words.onward.ways, new Map(), language),
    readExcepted: patternReader(
      [...words.onlyWith].map(([name, { except }]) => ({ name, match: except })),
      new Map(),
      language,
    ),
    isElsewhere: matcher(words.elsewhere),
    otherThing: otherThingFinder(otherThings),
  };
}

function mergePhrases(one: OpeningPhrases, other: OpeningPhrases): OpeningPhrases {
  return { always: [...one.always, ...other.always], apart: [...one.apart, ...other.apart] };
}
