import { keepClaims, LEASE_MS } from '../../src/state/claims';
import { removeFolders } from '../support/state';
import { STORES } from '../support/stores';

afterAll(removeFolders);

describe.each(STORES)('claims in %s', (_name, open) => {
  const start = async () => {
    const store = await open();
    let now = 1_000_000;
    const later = (milliseconds: number) => {
      now += milliseconds;
    };
    return { store, later, claims: keepClaims(store, () => now) };
  };

  test('the first has it, for good', async () => {
    const { store, later, claims } = await start();
    const all = await Promise.all([claims.claim('a', 'b'), claims.claim('a', 'b'), claims.claim('a', 'c')]);
    later(2 * LEASE_MS);
    expect([...all, await claims.claim('a', 'b'), await claims.lease('a', 'b')]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    await store.close();
  });

  test('a lease that was not settled runs out, and one of those who ask then is the first', async () => {
    const { store, later, claims } = await start();
    expect([await claims.lease('a'), await claims.lease('a'), await claims.isSettled('a')]).toEqual([
      true,
      false,
      false,
    ]);
    later(LEASE_MS - 1);
    expect(await claims.lease('a')).toBe(false);
    later(1);
    const asked = await Promise.all([claims.lease('a'), claims.lease('a'), claims.lease('a')]);
    expect(asked.filter(Boolean)).toHaveLength(1);
    later(LEASE_MS - 1);
    expect(await claims.lease('a')).toBe(false);
    await store.close();
  });

  test('a lease that was settled stays, and one that was given back is free', async () => {
    const { store, later, claims } = await start();
    await claims.lease('done');
    await claims.settle('done');
    await claims.lease('failed');
    await claims.release('failed');
    later(2 * LEASE_MS);
    expect([await claims.isSettled('done'), await claims.isSettled('failed')]).toEqual([true, false]);
    expect([await claims.lease('done'), await claims.lease('failed')]).toEqual([false, true]);
    await store.close();
  });
});
