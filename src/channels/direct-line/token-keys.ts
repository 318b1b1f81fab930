import { createHash, hkdfSync } from 'node:crypto';

/** A key with its name, which is in the header of every token that it signed. */
export interface NamedKey {
  readonly kid: string;
  readonly key: Uint8Array;
}

/** The keys of tokens: a new one every day, and those of earlier days whose tokens are still valid. */
export interface TokenKeys {
  /** The key to sign with now. */
  readonly current: () => NamedKey;
  /** The key with that name; undefined if it is not ours or too old. */
  readonly named: (kid: string | undefined) => Uint8Array | undefined;
}

const DAY = 86_400_000;

/**
 * Makes the keys.
 * @param roots each day's key is derived from these. The first signs and all verify, so that one can be replaced while
 *   tokens of the other are valid.
 * @param longestDays how many days a token lives at most
 */
export function createTokenKeys(
  roots: readonly [Uint8Array, ...Uint8Array[]],
  longestDays: number,
  now: () => number,
): TokenKeys {
  const [signer] = roots;
  const byName = new Map(roots.map((root) => [nameOf(root), root]));
  const derived = new Map<string, Uint8Array>();
  const today = () => Math.floor(now() / DAY);
  const keyOf = (root: Uint8Array, kid: string) => {
    const known = derived.get(kid);
    if (known) return known;
    const key = new Uint8Array(hkdfSync('sha256', root, '', `direct-line-tokens/${kid}`, 32));
    // Only days that may be asked for get here, so this stays small. Old ones go when it fills up.
    if (derived.size > roots.length * (longestDays + 3)) derived.clear();
    derived.set(kid, key);
    return key;
  };
  return {
    current() {
      const kid = `${nameOf(signer)}.${today()}`;
      return { kid, key: keyOf(signer, kid) };
    },
    named(kid = '') {
      const [, name = '', day = ''] = /^([0-9a-f]{12})\.(\d{1,6})$/.exec(kid) ?? [];
      const root = byName.get(name);
      const age = today() - Number(day);
      // Tomorrow is allowed, because the clocks of two machines differ.
      return root && age >= -1 && age <= longestDays + 1 ? keyOf(root, kid) : undefined;
    },
  };
}

// A name that identifies a root key and reveals nothing about it.
function nameOf(root: Uint8Array): string {
  return createHash('sha256').update('name of a token key').update(root).digest('hex').slice(0, 12);
}
