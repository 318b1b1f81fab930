import { z } from 'zod';

/** Text without characters that Markdown or a slot would interpret. */
const PLAIN = /^[^\n[\]{}<>*_`\\]+$/;

const words = (most: number) =>
  z
    .string('put it between quotes')
    .trim()
    .max(most, `must have at most ${most} characters`)
    .regex(PLAIN, 'must be one line of plain words, without any of [ ] { } < > * _ ` \\')
    .regex(/^[^#>|+-]/, 'must not begin with a sign of markup: # > | + -');

const phone = z
  .string('put it between quotes: without them its first zero is lost')
  .trim()
  .regex(/^\+?(?:[ ().-]*\d){3,15}$/, 'must be a telephone number, such as "+44 20 7946 0018"')
  .refine((number) => !number.includes('(0)'), 'must be as it is dialed: leave out "(0)"');

const web = z
  .string('put it between quotes')
  .trim()
  .regex(/^https:\/\/[^\s()<>"]+$/, 'must be a web address that begins with https://')
  .refine((address) => URL.canParse(address), 'must be a web address, such as "https://clinic.example/terms"');

const contact = z.union([z.email(), web], 'must be an e-mail address, or a web address that begins with https://');

const hours = z
  .string('put it between quotes')
  .regex(
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d$/,
    'must be days and hours, such as "Mon-Fri 09:00-17:00"',
  )
  .refine((text) => text.slice(-11, -6) < text.slice(-5), 'must end later on the day than it begins');

const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}, 'must be a time zone, such as "Europe/London"');

const desk = z.strictObject({ open: z.array(hours).min(1), 'time-zone': zone, wait: words(60) });

// An empty field in YAML is null and counts as absent.
const maybe = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value ?? undefined, schema.optional());

const fields = z.strictObject({
  organization: maybe(words(80)),
  phone: maybe(phone),
  hours: maybe(words(60)),
  desk: maybe(desk),
  country: maybe(z.string().regex(/^[A-Z]{2}$/, 'must be a code of two capital letters, such as "GB"')),
  'privacy-contact': maybe(contact),
  'terms-url': maybe(web),
  'terms-version': maybe(words(40)),
  greeting: maybe(words(240)),
  closed: z.preprocess((value) => value ?? undefined, z.boolean('write true or false').default(false)),
  'closed-message': maybe(words(400)),
});

/** The file as it was read, with each field checked. */
export type DeploymentFile = z.output<typeof fields>;

/** Fields that make no sense without another: whom to call, when, which version of what. */
const NEEDS: readonly (readonly [keyof DeploymentFile, keyof DeploymentFile])[] = [
  ['phone', 'organization'],
  ['hours', 'phone'],
  ['desk', 'organization'],
  ['terms-version', 'terms-url'],
  ['terms-url', 'terms-version'],
];

/** `deployment.yml`: the deployer's own words, all of them optional. */
export const deploymentSchema = z.preprocess(
  (value) => value ?? {},
  fields.superRefine((written, ctx) => {
    for (const [one, other] of NEEDS) {
      if (written[one] === undefined || written[other] !== undefined) continue;
      ctx.addIssue({ code: 'custom', path: [one], message: `is only said with ${other}: write that too` });
    }
  }),
);
