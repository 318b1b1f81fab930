import { z } from 'zod';

const line = z.coerce.string().min(1);
const lines = z.array(line);
const openings = z.strictObject({ always: lines, apart: lines });

/** The part of `shared/understanding.yml` that is about talks: keys of a strict object. */
export const followSchema = {
  questions: z.strictObject({
    begins: line,
    verbs: line,
    conditions: line,
    joints: line,
    wondering: line,
    indirect: line,
    telling: line,
  }),
  courtesies: openings,
  leaning: openings,
  correcting: z.strictObject({ always: lines, apart: lines, inside: lines, behind: lines, slips: lines }),
  beginning: line,
  denying: lines,
  turning: line,
  counted: line,
  picking: line,
  other: lines,
  cue: line,
  about: lines,
  fragments: z.record(z.string(), line),
  'fragments-of-treatments': z.record(z.string(), line),
  'of-treatments': z.record(z.string(), line),
  'of-health': line,
  'of-subject': line,
  'of-talk': line,
  impersonal: lines,
  particular: lines,
  'looked-for': lines,
  'only-if-named': z.record(z.string(), line),
  wishes: z.array(z.strictObject({ intent: line, match: lines.min(1) })),
  'other-swellings': lines,
  comparing: line,
  small: line,
  carrying: lines,
  choosing: lines,
  'second-asked': z.strictObject({ which: line, noun: line, around: line }),
  pointing: line,
  'follow-ups': z.array(
    z.strictObject({
      intent: line,
      of: z.array(z.enum(['condition', 'cause', 'treatment', 'operation'])).optional(),
      anyway: z.boolean().optional(),
      after: lines.optional(),
      match: lines.min(1),
    }),
  ),
  moods: z.record(z.string(), lines.min(1)),
  elsewhere: lines,
};

/** The same, read. */
export type WrittenFollow = z.output<z.ZodObject<typeof followSchema>>;

/** What stands for a file that could not be read. */
export const NO_FOLLOW: WrittenFollow = {
  questions: { begins: '', verbs: '', conditions: '', joints: '', wondering: '', indirect: '', telling: '' },
  courtesies: { always: [], apart: [] },
  leaning: { always: [], apart: [] },
  correcting: { always: [], apart: [], inside: [], behind: [], slips: [] },
  beginning: '',
  denying: [],
  turning: '',
  counted: '',
  picking: '',
  other: [],
  cue: '',
  about: [],
  fragments: {},
  'fragments-of-treatments': {},
  'of-treatments': {},
  'of-health': '',
  'of-subject': '',
  'of-talk': '',
  impersonal: [],
  particular: [],
  'looked-for': [],
  'only-if-named': {},
  wishes: [],
  'other-swellings': [],
  comparing: '',
  small: '',
  carrying: [],
  choosing: [],
  'second-asked': { which: '', noun: '', around: '' },
  pointing: '',
  'follow-ups': [],
  moods: {},
  elsewhere: [],
};
