import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readConfig } from '../src/config/config';
import { loadFromConfig } from '../src/load/load-from-config';
import { openStore } from '../src/state/open-store';
import { keepInStore, openChannel } from './load-channel';
import { fillStore } from './load-fill';
import { timeToReady } from './load-restart';
import { type Ran, ranText, runTurns } from './load-run';
import { compareStores, type StoresBench } from './load-stores';
import { startPostgres } from './postgres-server';
import { readLines } from './read-lines';

const QUESTIONS = 'bench/sets/bme-questions.jsonl';
const STATE_KEY = 'ab'.repeat(32);
const KEY = new Uint8Array(Buffer.from(STATE_KEY, 'hex'));
/** Conversations stored, before and after growing a thousandfold. */
const FEW = 100;
const MANY = 100_000;
/** Turns until caches are warm; growth after that is real growth. */
const WARM = 10_000;

const OPTIONS = {
  turns: { type: 'string', default: '100000' },
  sample: { type: 'string', default: '6000' },
  only: { type: 'string' },
} as const;

/** What every part of the bench needs. */
interface Bench extends StoresBench {
  readonly turns: number;
}

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  stores: compareStores,
  growth,
  restart,
  memory,
};

/**
 * `npm run bench -- load`: whole turns of web chat without HTTP over each store, how cost grows with what is stored,
 * and how long a restart takes. `--turns N` shortens the memory run, `--sample N` the others, `--only growth,restart`
 * runs some parts.
 */
export async function benchLoad(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const folder = mkdtempSync(join(tmpdir(), 'marrow-load-'));
  const data = mkdtempSync(join(tmpdir(), 'marrow-load-'));
  const postgres = await startPostgres(data);
  const texts = readLines<{ readonly text: string }>(QUESTIONS).map(({ text }) => text);
  const numbers = { sample: Number(values.sample), turns: Number(values.turns) };
  const bench = {
    loaded: loadFromConfig(readConfig()),
    key: KEY,
    texts,
    folder,
    databaseUrl: postgres.url,
    ...numbers,
  };
  try {
    for (const name of values.only?.split(',') ?? Object.keys(PARTS)) {
      const part = PARTS[name];
      if (!part) throw new Error(`There is no part "${name}"; there are ${Object.keys(PARTS).join(', ')}.`);
      await part(bench);
    }
  } finally {
    await postgres.stop();
    for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  }
}

async function growth({ loaded, texts, folder, databaseUrl, sample }: Bench): Promise<void> {
  for (const name of ['SQLite', 'PostgreSQL'] as const) {
    const store = await openStore(join(folder, 'filled'), KEY, name === 'SQLite' ? {} : { databaseUrl });
    const take = openChannel(loaded, keepInStore(store));
    await fillStore(store, FEW);
    await runTurns({ take, texts, turns: 1000 });
    const few = await runTurns({ take, texts, turns: sample });
    await fillStore(store, MANY - FEW);
    const many = await runTurns({ take, texts, turns: sample });
    console.log(ranText(`${name}, ${FEW} conversations stored`, few));
    console.log(`${ranText(`${name}, ${MANY} conversations stored`, many)}: ${slower(few, many)}`);
    await take.settle();
    await store.close();
  }
}

const slower = (few: Ran, many: Ran) => `${(many.cpu / few.cpu).toFixed(2)} times the cost`;

async function restart({ folder, databaseUrl }: Bench): Promise<void> {
  const places = [
    ['an empty SQLite', { STATE_DIR: join(folder, 'empty') }],
    [`SQLite with ${MANY} conversations`, { STATE_DIR: join(folder, 'filled') }],
    [`PostgreSQL with ${MANY} conversations`, { STATE_DIR: join(folder, 'none'), DATABASE_URL: databaseUrl }],
  ] as const;
  for (const [name, variables] of places) {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) times.push(await timeToReady({ ...variables, STATE_KEY }));
    console.log(`start to ready, ${name}: ${times.map((each) => each.toFixed(0)).join(', ')} ms`);
  }
}

async function memory({ loaded, texts, folder, turns }: Bench): Promise<void> {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 };
  };
  const store = await openStore(join(folder, 'memory'), KEY);
  const take = openChannel(loaded, keepInStore(store));
  await runTurns({ take, texts, turns: Math.min(WARM, turns) });
  const before = held();
  const ran = await runTurns({ take, texts, turns: Math.max(0, turns - WARM) });
  const after = held();
  const grown = (from: number, to: number) =>
    `${from.toFixed(0)} to ${to.toFixed(0)} MB (${((to / from - 1) * 100).toFixed(1)} %)`;
  console.log(ranText('SQLite, the long run', ran));
  console.log(
    `memory from turn ${WARM} to turn ${turns}: heap ${grown(before.heap, after.heap)}, rss ${grown(before.rss, after.rss)}`,
  );
  await take.settle();
  await store.close();
}
