import { createHash } from 'node:crypto';

/** The lock of a conversation: a number made of its id, as advisory locks have it. */
export function lockOf(conversation: string): string {
  return createHash('sha256').update(conversation).digest().readBigInt64BE().toString();
}
