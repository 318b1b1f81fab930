import { randomBytes } from 'node:crypto';

/** So many are asked for at once. */
const STORED = 512;

/** Gives random bytes, each once. Every asking is a call to the system, so many are asked for at once. In: how many bytes each time. */
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
