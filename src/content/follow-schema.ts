import { z } from 'zod';
import type { FollowWords } from '../domain/follow-words';

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
  small: line,
  carrying: lines,
  choosing: lines,
  'second-asked': lines,
  pointing: line,
  'follow-ups': z.array(
    z.strictObject({
      intent: line,
      of: z.array(z.enum(['condition', 'cause', 'treatment'])).optional(),
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
  small: '',
  carrying: [],
  choosing: [],
  'second-asked': [],
  pointing: '',
  'follow-ups': [],
  moods: {},
  elsewhere: [],
};

/** The words of a talk in the shape that the turn uses; none where the file could not be read. */
export function toFollowWords(read: Written = NONE): FollowWords {
  const { questions, small, choosing, pointing, 'second-asked': secondAsked, 'follow-ups': followUps, ...rest } = read;
  const set = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
  return {
    courtesies: rest.courtesies,
    leaning: rest.leaning,
    denying: rest.denying,
    other: rest.other,
    cue: rest.cue,
    carrying: rest.carrying,
    elsewhere: rest.elsewhere,
    questions: {
      begins: set(questions.begins),
      verbs: set(questions.verbs),
      conditions: set(questions.conditions),
      joints: set(questions.joints),
    },
    small: set(small),
    choosing: new Set(choosing),
    secondAsked,
    pointing: set(pointing),
    followUps: followUps.map(({ intent, of, match }) => ({ intent, match, ...(of && { of }) })),
    moods: Object.entries(rest.moods).map(([name, match]) => ({ name, match })),
  };
}
