/** Phrases with which a talk moves on from what was shown, or points back to it instead of showing it again. */
export const ONWARD_PHRASES: readonly string[] = [
  'told-above',
  'told-place-above',
  'told-part',
  'no-word-above',
  'onward-one',
  'onward-several',
  'onward-group',
  'onward-next',
  'onward-next-group',
  'onward-stays',
  'onward-end',
  'beyond-list',
  'no-reason',
  'reason-told',
  'again-button',
];
