import { messagesAllowed } from '../channels/messages/auth';
import type { MessagesParts } from '../channels/messages/parts';
import { createMessages, type Messages } from '../channels/messages/router';
import type { Config } from '../config/config';
import { keepClaims } from '../state/claims';
import { keepHandoffs } from '../state/handoffs';
import { keepIncidents } from '../state/incidents';
import type { Store } from '../state/open-store';
import type { Log } from '../telemetry/log';

/** What the route gets besides what is derived from configuration and store. */
interface Given extends Pick<MessagesParts, 'answer' | 'welcome' | 'isDanger' | 'words' | 'onFeedback'> {
  readonly config: Pick<Config, 'production' | 'teams' | 'handoff'>;
  readonly store: Store;
  readonly log: Log;
}

/** Opens `/api/messages` for Teams and every other channel of Azure Bot; undefined where it may not exist. */
export function openMessages({ config, store, log, ...given }: Given): Messages | undefined {
  const { production, teams } = config;
  const auth = { production, ...(teams && { teams }) };
  if (!messagesAllowed(auth)) return undefined;
  return createMessages({
    ...given,
    auth,
    onFault: (turn, fault) => log.fault('messages', fault, { turn }),
    onIncident: keepIncidents(store),
    claims: keepClaims(store),
    ...wayBack(config, store),
  });
}

/**
 * Remembers where talks are only for a desk that is notified by webhook. A hub that listens on the channel finds its
 * own way.
 */
export function wayBack({ handoff }: Pick<Config, 'handoff'>, store: Store): Pick<MessagesParts, 'keepReference'> {
  return handoff ? { keepReference: (id, reference) => keepHandoffs(store).keep(id, { reference }) } : {};
}
