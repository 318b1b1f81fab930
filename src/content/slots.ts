import { DEPLOYER_SLOTS } from '../domain/deployment';

/** The names in braces in the bot's own words, which the program fills. */
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
  'topics',
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
