import { createHash, hkdfSync } from 'node:crypto';

/** A key with its name, which stands in the head of every token that it signed. */
export interface NamedKey {
  readonly kid: string;
  readonly key: Uint8Array;
}

/** The keys of tokens: another one every day, and those of days whose tokens still live. */
export interface TokenKeys {
  /** What is signed with now. */
  readonly current: () => NamedKey;
  /** The key of that name; undefined where it is not ours, or its day is too long ago. */
  readonly named: (kid: string | undefined) => Uint8Array | undefined;
}

const DAY = 86_400_000;

/**
 * Makes the keys. In: the roots that each day's key is derived from (the first signs, all verify, so that one can be
 * changed while tokens of the other live), days that a token lives at most, a clock.
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
    // Only days that may be asked for come here, so that this stays small; old ones go when a new day begins.
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
      // A day in the future is allowed once: the clocks of two machines differ.
      return root && age >= -1 && age <= longestDays + 1 ? keyOf(root, kid) : undefined;
    },
  };
}

// A name that tells roots apart and tells nothing of them.
function nameOf(root: Uint8Array): string {
  return createHash('sha256').update('name of a token key').update(root).digest('hex').slice(0, 12);
}
