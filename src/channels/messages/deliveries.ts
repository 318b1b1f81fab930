import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DeliveryModes } from '@microsoft/agents-activity';
import type { Claims } from '../../state/claims';
import { keepRecent } from '../../text/recent';

/** Whether a delivery is the first of its activity, a repeat, or a replay long after. */
export type Delivery = 'first' | 'again' | 'replayed';

/** Recognizes repeated deliveries of the same activity. */
export interface Deliveries {
  readonly take: (body: unknown, turn?: string) => Promise<Delivery>;
  /** The activity was answered: no delivery of it is needed any more. */
  readonly answered: (body: unknown, turn?: string) => Promise<void>;
  /**
   * True if whoever took the activity has answered it, or is this process. Otherwise that process may have died, and
   * another delivery helps.
   */
  readonly isAnswered: (body: unknown, turn?: string) => Promise<boolean>;
  /** The activity was not answered after all: the next delivery counts as the first. */
  readonly failed: (body: unknown, turn?: string) => Promise<void>;
}

const MOST = 5_000;
/**
 * A channel that got no answer delivers again within a minute or two. What comes later is a replay of something
 * recorded.
 */
const REPLAY_AFTER_MS = 5 * 60_000;
/** No message waits longer than this for the store: answering twice does less harm than not answering. */
const PATIENCE_MS = 150;

/**
 * Makes the check for repeats.
 * @param claims shared by all processes
 */
export function createDeliveries(
  claims: Claims | undefined,
  onFault: (fault: unknown, turn: string) => void,
  now: () => number = Date.now,
): Deliveries {
  const taken = keepRecent<number>(MOST);
  // Without the store, or if it does not answer in time, the answer is yes.
  const ask = async (turn: string, question: Promise<boolean> | undefined) => {
    try {
      return await Promise.race([question ?? true, wait(PATIENCE_MS, true, { ref: false })]);
    } catch (fault) {
      onFault(fault, turn);
      return true;
    }
  };
  return {
    async take(body, turn = '') {
      const key = keyOf(body);
      if (key === undefined) return 'first';
      const at = taken.get(key);
      if (at !== undefined) return now() - at > REPLAY_AFTER_MS ? 'replayed' : 'again';
      taken.set(key, now());
      if (await ask(turn, claims?.lease('delivery', key))) return 'first';
      // Another process has taken it. If that fails, it releases its claim, or dies and its lease expires; the next
      // delivery may then be ours.
      taken.remove(key);
      return 'again';
    },
    async answered(body, turn = '') {
      const key = keyOf(body);
      if (key !== undefined) await claims?.settle('delivery', key).catch((fault: unknown) => onFault(fault, turn));
    },
    async isAnswered(body, turn = '') {
      const key = keyOf(body);
      return key === undefined || taken.get(key) !== undefined || ask(turn, claims?.isSettled('delivery', key));
    },
    async failed(body, turn = '') {
      const key = keyOf(body);
      if (key === undefined) return;
      taken.remove(key);
      await claims?.release('delivery', key).catch((fault: unknown) => onFault(fault, turn));
    },
  };
}

/**
 * The same activity has the same body, including id and time. Activities without an id, invokes, and those whose caller
 * waits for the replies are always answered.
 */
function keyOf(body: unknown): string | undefined {
  const { id, type, deliveryMode } = body as Readonly<Record<string, unknown>>;
  if (!id || type === 'invoke' || deliveryMode === DeliveryModes.ExpectReplies) return undefined;
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}
