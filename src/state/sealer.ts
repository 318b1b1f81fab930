import { createCipheriv, createDecipheriv } from 'node:crypto';
import { bytesInStore } from './random-bytes';
import type { Sealed } from './tables';

const NONCE = 12;
const TAG = 16;

/** Encrypts each value for one place, so that a row that is moved to another conversation no longer opens. */
export interface Sealer {
  readonly seal: (value: unknown, place: string) => Uint8Array;
  readonly open: (sealed: Sealed, place: string) => unknown;
}

/**
 * Makes a sealer: AES-256-GCM over JSON with a fresh nonce each time, and the place as associated data.
 * @param key 32 bytes
 */
export function createSealer(key: Uint8Array): Sealer {
  const nextNonce = bytesInStore(NONCE);
  return {
    seal(value, place) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed instanceof ArrayBuffer ? new Uint8Array(sealed) : sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG));
      const text = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
      return JSON.parse(text.toString('utf8'));
    },
  };
}
