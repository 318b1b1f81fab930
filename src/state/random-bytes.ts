import { randomBytes } from 'node:crypto';

/** How many values are fetched at once. */
const STORED = 512;

/** Returns random bytes, each only once. Every fetch is a system call, so many are fetched ahead. */
export function bytesInStore(length: number): () => Buffer {
  let store = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at === store.length) {
      store = randomBytes(STORED * length);
      at = 0;
    }
    at += length;
    return store.subarray(at - length, at);
  };
}
