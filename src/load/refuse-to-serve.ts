import type { Config } from '../config/config';
import type { Content } from '../content/load-content';

/** Throws if production would serve words that no clinician has signed, unless the deployer allows it. */
export function refuseDrafts({ production, allowDraftContent }: Config, { library }: Content): void {
  if (!production || allowDraftContent || !library.isDraft) return;
  throw new Error(
    'The content is a draft that no clinician has reviewed. Set ALLOW_DRAFT_CONTENT=1 to serve it in production all the same; the bot then says that it is a draft.',
  );
}

/** Throws if a help desk is configured without hours, because it would never be offered to anyone. */
export function refuseIdleDesk({ handoff }: Config, { deployment }: Pick<Content, 'deployment'>): void {
  if (!handoff || deployment.desk) return;
  throw new Error(
    'HANDOFF_URL is set, and deployment.yml has no "desk": nobody would be offered a person. Write its hours there (docs/handoff.md), or unset HANDOFF_URL.',
  );
}
