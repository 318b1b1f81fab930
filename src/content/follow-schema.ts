import { z } from 'zod';
import type { FollowWords } from '../domain/follow-words';
import { stem } from '../text/stem';

const line = z.coerce.string().min(1);
const lines = z.array(line);
const openings = z.strictObject({ always: lines, apart: lines });

/** The part of `shared/understanding.yml` that is about talks: keys of a strict object. */
export const followSchema = {
  questions: z.strictObject({ begins: line, verbs: line, conditions: line, joints: line }),
  courtesies: openings,
  leaning: openings,
  denying: lines,
  other: lines,
  cue: line,
  about: lines,
  fragments: z.record(z.string(), line),
  'fragments-of-treatments': z.record(z.string(), line),
  'of-treatments': z.record(z.string(), line),
  'of-health': line,
  comparing: line,
  small: line,
  carrying: lines,
  choosing: lines,
  'second-asked': lines,
  pointing: line,
  'follow-ups': z.array(
    z.strictObject({
      intent: line,
      of: z.array(z.enum(['condition', 'cause', 'treatment'])).optional(),
      after: lines.optional(),
      match: lines.min(1),
    }),
  ),
  moods: z.record(z.string(), lines.min(1)),
  elsewhere: lines,
};

type Written = z.output<z.ZodObject<typeof followSchema>>;

const NONE: Written = {
  questions: { begins: '', verbs: '', conditions: '', joints: '' },
  courtesies: { always: [], apart: [] },
  leaning: { always: [], apart: [] },
  denying: [],
  other: [],
  cue: '',
  about: [],
  fragments: {},
  'fragments-of-treatments': {},
  'of-treatments': {},
  'of-health': '',
  comparing: '',
  small: '',
  carrying: [],
  choosing: [],
  'second-asked': [],
  pointing: '',
  'follow-ups': [],
  moods: {},
  elsewhere: [],
};

/** Words that play the same part in a question, by the name of the part. */
export type WordKinds = Readonly<Record<string, readonly string[]>>;

/** The words of a talk in the shape that the turn uses; none where the file could not be read. */
export function toFollowWords(kinds: WordKinds, read: Written = NONE): FollowWords {
  const { questions, moods, 'follow-ups': followUps } = read;
  const { courtesies, leaning, denying, other, cue, carrying, elsewhere } = read;
  return {
    ...{ courtesies, leaning, denying, other, cue, carrying, elsewhere },
    questions: {
      begins: setOf(questions.begins),
      verbs: setOf(questions.verbs),
      conditions: setOf(questions.conditions),
      joints: setOf(questions.joints),
    },
    about: { always: read.about, apart: [] },
    fragments: byWord(kinds, read.fragments),
    fragmentsOfTreatments: byWord(kinds, read['fragments-of-treatments']),
    ofTreatments: new Map(Object.entries(read['of-treatments'])),
    ofHealth: new Set([...setOf(read['of-health'])].flatMap((kind) => stems(kinds, kind))),
    pregnancy: new Set(stems(kinds, 'pregnancy')),
    comparing: setOf(read.comparing),
    small: setOf(read.small),
    choosing: new Set(read.choosing),
    secondAsked: read['second-asked'],
    pointing: setOf(read.pointing),
    followUps: followUps.map(({ intent, of, after, match }) => ({
      intent,
      match,
      ...(of && { of }),
      ...(after && { after }),
    })),
    moods: Object.entries(moods).map(([name, match]) => ({ name, match })),
  };
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

function stems(kinds: WordKinds, kind: string): readonly string[] {
  return (kinds[kind] ?? []).map(stem);
}

function byWord(kinds: WordKinds, intents: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(intents).flatMap(([kind, intent]) => stems(kinds, kind).map((word) => [word, intent])));
}
