import type { Config } from '../config/config';
import type { Content } from '../content/load-content';

/** A desk that is told of talks, and whose hours nobody has written down, would never be offered to anyone. Throws where it is so. */
export function refuseIdleDesk({ handoff }: Config, { deployment }: Pick<Content, 'deployment'>): void {
  if (!handoff || deployment.desk) return;
  throw new Error(
    'HANDOFF_URL is set, and deployment.yml has no "desk": nobody would be offered a person. Write its hours there (docs/handoff.md), or unset HANDOFF_URL.',
  );
}
