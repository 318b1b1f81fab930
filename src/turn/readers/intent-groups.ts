import type { IntentName } from '../../domain/names';

/** The intent of a message that only names a topic. */
export const DEFINITION: IntentName = 'definition';

/** The intent of a message that asks about something other than our subject. */
export const OFF_TOPIC: IntentName = 'out-of-scope';

/** The intent of a question that only somebody who knows the person can answer. */
export const PERSONAL_ADVICE: IntentName = 'personal-advice';

/** The intent of a message that asks for the emergency words. */
export const EMERGENCY_INTENT: IntentName = 'emergency';

/** The intent of a question that compares one thing with another. */
export const COMPARISON: IntentName = 'comparison';

/** The heading on sport and work. */
export const ACTIVITY: IntentName = 'activity';

/**
 * The operations: the heading that lists them, and the group of their pages. People have to recover from one.
 */
export const PROCEDURES: IntentName = 'procedures';

/** The heading on the harm that a treatment may do. */
export const SIDE_EFFECTS: IntentName = 'side-effects';

/** The heading about the course of an illness, treated or not. */
export const OUTLOOK: IntentName = 'outlook';

/** The heading on how well a treatment works. */
export const EFFECTIVENESS: IntentName = 'effectiveness';

/** The heading on how an illness is found. */
export const DIAGNOSIS: IntentName = 'diagnosis';

/** The heading that gives the overview of treatments. */
export const TREATMENTS: IntentName = 'treatments';

/** The heading on what an illness feels like. */
export const SYMPTOMS: IntentName = 'symptoms';

/** The heading on who should not have a treatment. */
export const WHO_SHOULD_NOT: IntentName = 'who-should-not';

/** The heading on pregnancy, and the thing by whose name a talk stays with it. */
export const PREGNANCY: IntentName = 'pregnancy';

/** The heading on what is feared or believed wrongly. */
export const MYTHS: IntentName = 'myths';

/** Courtesies. If a message says anything else beside them, the other thing is what it means. */
const COURTESIES: ReadonlySet<IntentName> = new Set(['greeting', 'thanks', 'goodbye', 'feedback']);

/** Intents about the talk itself or about the bot. */
const SMALL_TALK: ReadonlySet<IntentName> = new Set([
  ...COURTESIES,
  OFF_TOPIC,
  'cancel',
  'restart',
  'repeat',
  'more',
  'simpler',
  'about-the-bot',
  'my-data',
  'help',
  'sources',
]);

/** True for "hello" and "thanks". */
export function isCourtesy(intent: IntentName): boolean {
  return COURTESIES.has(intent);
}

/** True for an intent that is no question about health. */
export function isSmallTalk(intent: IntentName): boolean {
  return SMALL_TALK.has(intent);
}

/** Headings that only an illness has: what it feels like, where it comes from, how it goes on. */
export const ILLNESS_INTENTS: ReadonlySet<IntentName> = new Set([
  'symptoms',
  'causes',
  'risk-factors',
  'diagnosis',
  'scan-report',
  'treatments',
  'without-drugs',
  'medicines',
  'procedures',
  'outlook',
  'prevention',
  'myths',
]);

/** Intents that ask for treatments of one kind. */
export const TREATMENT_KIND_INTENTS: ReadonlySet<IntentName> = new Set(['without-drugs', 'medicines', 'procedures']);

/** Intents that ask which treatments there are, as opposed to asking about one. */
export const TREATMENT_LIST_INTENTS: ReadonlySet<IntentName> = new Set(['treatments', ...TREATMENT_KIND_INTENTS]);

/** Headings that only a treatment has. */
export const TREATMENT_INTENTS: ReadonlySet<IntentName> = new Set(['effectiveness', 'side-effects', 'who-should-not']);

/**
 * Intents that are never assumed for a fragment: "how much ibuprofen" is short but does not ask what ibuprofen is, and
 * a fragment is no alarm either.
 */
export const NEVER_ASSUMED: ReadonlySet<IntentName> = new Set([PERSONAL_ADVICE, 'emergency']);
