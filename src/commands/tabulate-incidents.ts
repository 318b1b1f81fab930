import type { KeptIncident } from '../state/incidents';
import { tabulate } from './tabulate';

const NONE = '-';

/** Answers that were called wrong or unsafe, the newest first, one row each. */
export function tabulateIncidents(incidents: readonly KeptIncident[]): readonly string[] {
  return tabulate(
    ['when', 'called', 'page', 'rules', 'content', 'turn'],
    6,
    incidents.map(({ at, kind, pages, rules, version, turn }) => [
      new Date(at).toISOString().slice(0, 16),
      kind,
      pages.join(' ') || NONE,
      rules.join(' ') || NONE,
      version || NONE,
      turn,
    ]),
  );
}
