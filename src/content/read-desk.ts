import type { Desk } from '../domain/deployment';
import type { DeploymentFile } from './deployment-schema';

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Reads from the checked lines of `deployment.yml` when people are there. */
export function readDesk({ open, 'time-zone': timeZone, wait }: NonNullable<DeploymentFile['desk']>): Desk {
  return { open: open.map(readHours), timeZone, wait, hours: `${open.join(', ')} (${timeZone})` };
}

/** "Fri-Mon 09:00-17:00" is four days, across the end of the week. */
function readHours(line: string): Desk['open'][number] {
  const [days = '', hours = ''] = line.split(' ');
  const [first = '', last = first] = days.split('-');
  const [from = '', to = ''] = hours.split('-');
  const begin = WEEK.indexOf(first);
  const length = (WEEK.indexOf(last) - begin + WEEK.length) % WEEK.length;
  return {
    days: Array.from({ length: length + 1 }, (_, at) => (begin + at) % WEEK.length),
    from: minutes(from),
    to: minutes(to),
  };
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}
