import type { Desk } from '../../domain/deployment';

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * True during the hours at which people staff the desk.
 *
 * @param desk the desk, with its hours and time zone
 * @param now the time in milliseconds since 1970
 */
export function isDeskOpen({ open, timeZone }: Desk, now: number): boolean {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = WEEK.indexOf(parts.get('weekday') ?? '');
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
  return open.some(({ days, from, to }) => days.includes(day) && minute >= from && minute < to);
}
