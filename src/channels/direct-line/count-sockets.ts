import type { IncomingMessage } from 'node:http';
import { networkOf } from '../network-of';
import { addressOf } from './seen-by-proxy';

/** Seconds to wait before a socket may be opened from this request's address; 0 where it may be opened now. */
export type SocketLimit = (request: IncomingMessage) => number;

const MINUTE = 60_000;

/**
 * Limits how many sockets an address opens in a minute: an upgrade passes by Express, and so by the limits of its
 * requests. In: sockets a minute, how many proxies in front are ours, a clock.
 */
export function limitSockets(perMinute: number, trustProxy: number, now: () => number = Date.now): SocketLimit {
  let minute = 0;
  let opened = new Map<string, number>();
  return (request) => {
    const at = now();
    if (Math.floor(at / MINUTE) !== minute) {
      minute = Math.floor(at / MINUTE);
      opened = new Map();
    }
    const network = networkOf(addressOf(request, trustProxy));
    const count = (opened.get(network) ?? 0) + 1;
    opened.set(network, count);
    return count > perMinute ? Math.ceil(((minute + 1) * MINUTE - at) / 1000) : 0;
  };
}
