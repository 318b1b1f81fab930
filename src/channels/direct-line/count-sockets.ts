import type { IncomingMessage } from 'node:http';
import { networkOf } from '../network-of';
import { addressOf } from './seen-by-proxy';

/** How many sockets each address has opened this minute. */
export interface SocketLimit {
  /** Seconds until this request's address may open a socket; 0 if it may now. */
  readonly secondsFor: (request: IncomingMessage) => number;
  /** How many addresses are known. */
  readonly held: () => number;
}

const MINUTE = 60_000;

/**
 * Limits how many sockets an address opens in a minute. An upgrade bypasses Express and so its rate limits.
 * @param trustProxy how many proxies in front are ours
 */
export function limitSockets(perMinute: number, trustProxy: number, now: () => number = Date.now): SocketLimit {
  let minute = 0;
  let opened = new Map<string, number>();
  const begin = (at: number) => {
    minute = Math.floor(at / MINUTE);
    const these = new Map<string, number>();
    opened = these;
    // Addresses should not stay in memory until somebody opens the next socket.
    setTimeout(() => these.clear(), (minute + 1) * MINUTE - at).unref();
  };
  return {
    held: () => opened.size,
    secondsFor(request) {
      const at = now();
      if (Math.floor(at / MINUTE) !== minute) begin(at);
      const network = networkOf(addressOf(request, trustProxy));
      const count = (opened.get(network) ?? 0) + 1;
      opened.set(network, count);
      return count > perMinute ? Math.ceil(((minute + 1) * MINUTE - at) / 1000) : 0;
    },
  };
}
