import { DEPLOYER_SLOTS } from '../domain/deployment';

/** What stands in braces in the bot's own words, and is filled by the program. */
export const SLOTS: readonly string[] = [
  'emergency',
  'emergency-number',
  'crisis',
  'urgent',
  'abuse',
  'police',
  'child',
  'crisis-how',
  'crisis-hours',
  'number',
  'country',
  'topic',
  'thing',
  'question',
  'conditions',
  'title',
  'where',
  'evidence',
  'draft',
  'person-hours',
  'person-wait',
  ...DEPLOYER_SLOTS,
];
