import { join } from 'node:path';
import type { Loaded } from '../src/load/load-from-config';
import { openStore } from '../src/state/open-store';
import { keepInMemory, keepInStore, openChannel, type TakeTurn } from './load-channel';
import { type Ran, ranText, runTurns } from './load-run';

/** What the comparison needs. */
export interface StoresBench {
  readonly loaded: Loaded;
  readonly key: Uint8Array;
  readonly texts: readonly string[];
  readonly folder: string;
  readonly databaseUrl: string;
  /** Turns in one round. */
  readonly sample: number;
}

/** The stores take turns, so that warming up favors none. The run with the median ratio is reported. */
const ROUNDS = 3;

/** How many people talk at once. A few wait for the store; with many, the process is always busy. */
const PEOPLE = [8, 32];

/** Whole turns in memory and over each store, alternating. Prints the figures. */
export async function compareStores(bench: StoresBench): Promise<void> {
  const { loaded, key, texts, folder, databaseUrl } = bench;
  const inMemory = openChannel(loaded, keepInMemory());
  const opened = await Promise.all(
    (['SQLite', 'PostgreSQL'] as const).map(async (name) => {
      const store = await openStore(join(folder, 'stores'), key, name === 'SQLite' ? {} : { databaseUrl });
      return { name, store, take: openChannel(loaded, keepInStore(store)) };
    }),
  );
  for (const take of [inMemory, ...opened.map((each) => each.take)]) await runTurns({ take, texts, turns: 1000 });
  for (const people of PEOPLE) await compare(inMemory, opened, bench, people);
  for (const { take, store } of opened) {
    await take.settle();
    await store.close();
  }
}

async function compare(
  inMemory: TakeTurn,
  opened: readonly { readonly name: string; readonly take: TakeTurn }[],
  { texts, sample: turns }: StoresBench,
  people: number,
): Promise<void> {
  const ran = new Map<string, { readonly base: Ran; readonly run: Ran }[]>();
  const bases: Ran[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const base = await runTurns({ take: inMemory, texts, turns, people });
    bases.push(base);
    for (const { name, take } of opened)
      ran.set(name, [...(ran.get(name) ?? []), { base, run: await runTurns({ take, texts, turns, people }) }]);
  }
  console.log(`${people} people at once`);
  console.log(
    ranText(
      'in memory',
      middle(bases, ({ perSecond }) => perSecond),
    ),
  );
  for (const [name, rounds] of ran) {
    const { base, run } = middle(rounds, (each) => each.run.perSecond / each.base.perSecond);
    console.log(ranText(name, run, base));
  }
}

/** The median element by a figure. */
function middle<T>(all: readonly T[], figure: (each: T) => number): T {
  const sorted = [...all].sort((one, other) => figure(one) - figure(other));
  return sorted[Math.floor(sorted.length / 2)] as T;
}
