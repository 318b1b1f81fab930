import { z } from 'zod';
import type { FollowWords } from '../domain/follow-words';

const line = z.coerce.string().min(1);
const openings = z.strictObject({ always: z.array(line), apart: z.array(line) });

/** The part of `shared/understanding.yml` that is about talks: keys of a strict object. */
export const followSchema = {
  questions: z.strictObject({ begins: line, verbs: line, conditions: line, joints: line }),
  courtesies: openings,
  leaning: openings,
  denying: z.array(line),
  other: z.array(line),
  pointing: line,
  'follow-ups': z.array(
    z.strictObject({
      intent: line,
      of: z.enum(['condition', 'cause', 'treatment']).optional(),
      match: z.array(line).min(1),
    }),
  ),
  moods: z.record(z.string(), z.array(line).min(1)),
  elsewhere: z.array(line),
};

const NONE: z.output<z.ZodObject<typeof followSchema>> = {
  questions: { begins: '', verbs: '', conditions: '', joints: '' },
  courtesies: { always: [], apart: [] },
  leaning: { always: [], apart: [] },
  denying: [],
  other: [],
  pointing: '',
  'follow-ups': [],
  moods: {},
  elsewhere: [],
};

/** The words of a talk in the shape that the turn uses; none where the file could not be read. */
export function toFollowWords(read: z.output<z.ZodObject<typeof followSchema>> | undefined): FollowWords {
  const {
    questions,
    courtesies,
    leaning,
    denying,
    other,
    pointing,
    'follow-ups': followUps,
    moods,
    elsewhere,
  } = read ?? NONE;
  const set = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
  return {
    questions: {
      begins: set(questions.begins),
      verbs: set(questions.verbs),
      conditions: set(questions.conditions),
      joints: set(questions.joints),
    },
    courtesies,
    leaning,
    denying,
    other,
    elsewhere,
    pointing: set(pointing),
    followUps: followUps.map(({ intent, of, match }) => ({ intent, match, ...(of && { of }) })),
    moods: Object.entries(moods).map(([name, match]) => ({ name, match })),
  };
}
