import type { IntentName } from '../src/domain/names';

/** What only an illness has. If a treatment is the topic, the question is about the illness before it. */
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
  'when-to-seek-care',
]);

/** What only a treatment has. */
export const OF_A_TREATMENT: ReadonlySet<IntentName> = new Set(['effectiveness', 'side-effects', 'who-should-not']);

/** Whoever asks for an overview leaves the single treatment that was talked about. */
export const OVERVIEWS: ReadonlySet<IntentName> = new Set([
  'treatments',
  'medicines',
  'procedures',
  'without-drugs',
  'causes',
]);

/**
 * Questions about the illness, even with a treatment beside it: "can steroids cause it?", "which injections are there
 * for it?"
 */
export const OF_NO_TREATMENT: ReadonlySet<IntentName> = new Set([...OVERVIEWS, 'risk-factors']);

/** Questions about the condition, whatever else they name: "does marrow edema mean cancer?" */
export const OF_THE_CONDITION: ReadonlySet<IntentName> = new Set(['myths', 'scan-report']);
