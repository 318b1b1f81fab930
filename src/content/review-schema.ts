import { z } from 'zod';

/** A day of the calendar, as 2027-05-24. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: 'write a day as 2027-05-24', abort: true })
  .refine(isDay, 'is no day of the calendar');

/** Who is responsible for a page or a pack. It is a draft until a named person has signed it on a day. */
export const reviewFields = {
  status: z.enum(['draft', 'reviewed'], 'write draft, or reviewed once a person has signed'),
  reviewed: day.nullable(),
  'review-due': day,
  reviewers: z.array(z.string().regex(/\S\s+\S/, "write the reviewer's full name")),
};

/**
 * One line that takes a page out of service: `withdrawn: why, or since when`. Any value withdraws the page, even none:
 * somebody in a hurry must not be refused because of a word.
 */
export const withdrawn = z
  .union(
    [z.string(), z.number(), z.literal(true)],
    'write why or since when; to serve the page again, take the line away',
  )
  .nullable()
  .transform((why) => (why === null || why === true ? '' : String(why)))
  .optional();

interface Reviewed {
  readonly status: 'draft' | 'reviewed';
  readonly reviewed: string | null;
  readonly 'review-due': string;
  readonly reviewers: readonly string[];
}

/** Checks that a review was signed by somebody, on a day, before the next one is due. */
export function checkReview(head: Reviewed, ctx: z.RefinementCtx): void {
  const tell = (field: keyof Reviewed, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
  if (head.status === 'reviewed') {
    if (head.reviewers.length === 0) tell('reviewers', 'status: reviewed needs the full name of a person who signed');
    if (head.reviewed === null) tell('reviewed', 'status: reviewed needs the day on which it was signed');
  }
  if (head.reviewed !== null && head.reviewed >= head['review-due'])
    tell('review-due', `must be after the review of ${head.reviewed}`);
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
