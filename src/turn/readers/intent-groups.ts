import type { IntentName } from '../../domain/names';

/** The intent of a message that only names a topic. */
export const ABOUT: IntentName = 'definition';

/** What asks for something else than ours. */
export const STRANGE: IntentName = 'out-of-scope';

/** What only somebody who knows the person may answer. */
export const ADVICE: IntentName = 'personal-advice';

/** What asks for the emergency words. */
export const ALARM: IntentName = 'emergency';

/** What sets one thing beside another. */
export const COMPARED: IntentName = 'comparison';

/** The heading on sport and work. */
export const LIVED: IntentName = 'activity';

/** The operations: the heading that lists them, and the group of their pages. After one, people have to recover. */
export const OPERATIONS: IntentName = 'procedures';

/** The harm that a treatment may do. */
export const HARM: IntentName = 'side-effects';

/** Courtesies: where something else is said beside them, that is what is meant. */
const COURTESIES: ReadonlySet<IntentName> = new Set(['greeting', 'thanks', 'goodbye', 'feedback']);

/** What is said of the talk itself or of the bot. */
const SMALL_TALK: ReadonlySet<IntentName> = new Set([
  ...COURTESIES,
  STRANGE,
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

/** True for what is no question about health. */
export function isSmallTalk(intent: IntentName): boolean {
  return SMALL_TALK.has(intent);
}

/** What only an illness has: what it feels like, where it comes from, how it goes on. */
export const OF_AN_ILLNESS: ReadonlySet<IntentName> = new Set([
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

/** What asks for treatments of one kind. */
export const FOR_A_KIND: ReadonlySet<IntentName> = new Set(['without-drugs', 'medicines', 'procedures']);

/** What asks for treatments, and not about one. */
export const FOR_TREATMENTS: ReadonlySet<IntentName> = new Set(['treatments', ...FOR_A_KIND]);

/** What only a treatment has. */
export const OF_A_TREATMENT: ReadonlySet<IntentName> = new Set(['effectiveness', 'side-effects', 'who-should-not']);

/** "How much ibuprofen" is short, and no question about what ibuprofen is; nor is a scrap an alarm. */
export const NEVER_BARE: ReadonlySet<IntentName> = new Set([ADVICE, 'emergency']);
