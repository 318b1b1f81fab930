import type { Dice } from './dice';

const STRINGS = [
  '',
  ' ',
  'what causes bone marrow edema?',
  'crushing chest pain',
  'forget me',
  '\u0000\u202e\u2066',
  '\ud800',
  '../../etc/passwd',
  "' or 1=1; drop table memories; --",
  '{{constructor.constructor("return 1")()}}',
  '<script>alert(1)</script>',
  '%s%n%x',
  '__proto__',
  'a'.repeat(9_000),
  '🦴'.repeat(500),
  '[1]: javascript:alert(1) "x"',
  '-1',
  'NaN',
  'constructor',
];
const KEYS = [
  'type',
  'text',
  'id',
  'name',
  'value',
  'from',
  'locale',
  'attachments',
  'entities',
  'channelData',
  'conversation',
  'recipient',
  'membersAdded',
  'replyToId',
  'timestamp',
  'deliveryMode',
  'serviceUrl',
  'channelId',
  'user',
  'ticket',
  'actionValue',
  'reaction',
  'feedback',
  'content',
  'contentUrl',
  'contentType',
  '__proto__',
  'toString',
];

/** A string that nobody would send. */
export function oddString(dice: Dice): string {
  const { canary = '' } = dice;
  if (dice.happens(0.7)) return dice.pick(STRINGS) + canary;
  return canary + String.fromCharCode(...Array.from({ length: dice.roll(40) }, () => dice.roll(0xffff)));
}

/** Any JSON, up to a depth. */
export function oddValue(dice: Dice, depth = 4): unknown {
  const kind = dice.roll(depth > 0 ? 9 : 6);
  if (kind < 3) return oddString(dice);
  if (kind === 3) return dice.pick([0, -1, 1e308, 0.1, 2 ** 53]);
  if (kind === 4) return dice.happens(0.5);
  if (kind === 5) return null;
  if (kind === 6) return Array.from({ length: dice.roll(4) }, () => oddValue(dice, depth - 1));
  return oddFields(dice, depth - 1);
}

/** An object with fields that the server reads, and unexpected values in them. */
export function oddFields(dice: Dice, depth = 3): Record<string, unknown> {
  const entries = Array.from({ length: dice.roll(6) }, () => [dice.pick(KEYS), oddValue(dice, depth)] as const);
  return Object.fromEntries(entries);
}
