import type { FollowWords, QuestionWords, SecondAsked } from '../domain/follow-words';
import type { CoreWords } from '../domain/opening-words';
import { stem } from '../text/stem';
import { toAsideWords } from './aside-schema';
import { NO_FOLLOW, type WrittenFollow } from './follow-schema';

/** Words that play the same part in a question, by the name of the part. */
export type WordKinds = Readonly<Record<string, readonly string[]>>;

/** The words of a talk in the shape that the turn uses; empty if the file could not be read. */
export function toFollowWords(kinds: WordKinds, read: WrittenFollow = NO_FOLLOW): FollowWords {
  const { moods, 'follow-ups': followUps } = read;
  const { courtesies, leaning, correcting, denying, other, cue, carrying, elsewhere, impersonal } = read;
  return {
    ...{ courtesies, leaning, correcting, denying, other, cue, carrying, elsewhere, impersonal },
    ...toAsideWords(read, (line) => stemsOf(kinds, line)),
    ...{
      wishes: read.wishes.map(({ mild, ...wish }) => ({ ...wish, ...(mild && { mild }) })),
      becoming: read.becoming,
      firstThing: read['first-thing'],
    },
    otherSwellings: read['other-swellings'],
    ownScan: read['own-scan'],
    meaning: read.meaning,
    otherLanguage: read['other-language'],
    beginning: setOf(read.beginning),
    turning: setOf(read.turning),
    counted: setOf(read.counted),
    picking: setOf(read.picking),
    questions: toQuestionWords(read.questions),
    courteous: {
      clause: toCoreWords(read.courteous.clause),
      request: toCoreWords(read.courteous.request),
      tails: read.courteous.tails,
    },
    about: { always: read.about, apart: [] },
    fragments: byWord(kinds, read.fragments),
    fragmentsOfTreatments: byWord(kinds, read['fragments-of-treatments']),
    ofTreatments: new Map(Object.entries(read['of-treatments'])),
    ofIllnesses: new Map(Object.entries(read['of-illnesses'])),
    ofHealth: stemsOf(kinds, read['of-health']),
    ofSubject: stemsOf(kinds, read['of-subject']),
    ofTalk: stemsOf(kinds, read['of-talk']),
    particular: read.particular.map((words) => [...setOf(words)]),
    lookedFor: read['looked-for'].map((words) => [...setOf(words)]),
    onlyIfNamed: new Map(
      Object.entries(read['only-if-named']).map(([intent, names]) => [intent, stemsOf(kinds, names)]),
    ),
    whereOrWho: stemsOf(kinds, read['where-or-who']),
    pregnancy: stemsOf(kinds, read['of-pregnancy']),
    comparing: setOf(read.comparing),
    small: setOf(read.small),
    openEnded: setOf(read['open-ended']),
    asides: read.asides,
    choosing: new Set(read.choosing),
    secondAsked: toSecondAsked(read['second-asked']),
    pointing: setOf(read.pointing),
    followUps: followUps.map(({ intent, of, after, things, match, anyway }) => ({
      intent,
      match,
      ...(anyway && { anyway }),
      ...(of && { of }),
      ...(after && { after }),
      ...(things && { things }),
    })),
    moods: Object.entries(moods).map(([name, match]) => ({ name, match })),
  };
}

function toQuestionWords(read: WrittenFollow['questions']): QuestionWords {
  return {
    begins: setOf(read.begins),
    verbs: setOf(read.verbs),
    conditions: setOf(read.conditions),
    joints: setOf(read.joints),
    wondering: setOf(read.wondering),
    indirect: setOf(read.indirect),
    telling: setOf(read.telling),
    persons: setOf(read.persons),
    negated: setOf(read.negated),
    determiners: setOf(read.determiners),
    taking: setOf(read.taking),
    relatives: setOf(read.relatives),
  };
}

function toCoreWords({ core, around }: { readonly core: string; readonly around: string }): CoreWords {
  return { core: setOf(core), around: setOf(around) };
}

function toSecondAsked({ which, noun, around }: WrittenFollow['second-asked']): SecondAsked {
  return { which: setOf(which), noun: setOf(noun), around: setOf(around) };
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

function stems(kinds: WordKinds, kind: string): readonly string[] {
  return (kinds[kind] ?? []).map(stem);
}

/** The stems of the words on one line. The name of a kind stands for all its words. */
function stemsOf(kinds: WordKinds, names: string): ReadonlySet<string> {
  return new Set([...setOf(names)].flatMap((name) => (kinds[name] === undefined ? [stem(name)] : stems(kinds, name))));
}

function byWord(kinds: WordKinds, intents: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(intents).flatMap(([kind, intent]) => stems(kinds, kind).map((word) => [word, intent])));
}
