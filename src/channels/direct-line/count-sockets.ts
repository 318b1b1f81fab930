import type { IncomingMessage } from 'node:http';
import { networkOf } from '../network-of';
import { addressOf } from './seen-by-proxy';

/** Who has opened how many sockets in this minute. */
export interface SocketLimit {
  /** Seconds to wait before a socket may be opened from this request's address; 0 where it may be opened now. */
  readonly secondsFor: (request: IncomingMessage) => number;
  /** How many addresses are known. */
  readonly held: () => number;
}

const MINUTE = 60_000;

/**
 * Limits how many sockets an address opens in a minute: an upgrade passes by Express, and so by the limits of its
 * requests. In: sockets a minute, how many proxies in front are ours, a clock.
 */
export function limitSockets(perMinute: number, trustProxy: number, now: () => number = Date.now): SocketLimit {
  let minute = 0;
  let opened = new Map<string, number>();
  const begin = (at: number) => {
    minute = Math.floor(at / MINUTE);
    const these = new Map<string, number>();
    opened = these;
    // Addresses are not to lie here until somebody opens the next socket.
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
