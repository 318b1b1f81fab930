import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { singCanary } from './soak/canary';
import { type ChildServer, startChild } from './soak/child-server';
import { weatherFaults } from './soak/faults';
import { fuzz } from './soak/fuzz';
import { bytesPerRequest } from './soak/growth';
import { killOften } from './soak/kills';

const OPTIONS = { seed: { type: 'string', default: '1' }, count: { type: 'string' } } as const;
/** Loaded into the server, so that it reports its live memory. */
const TELL_LIVE = './build/js/bench/soak/tell-live.js';
/**
 * Growth in live bytes per request that is collector noise. Whatever keeps a request, a talk or a log line leaks more.
 */
const MOST_GROWTH = 200;
/** How long collecting and reporting may take. */
const TOLD_WITHIN_MS = 10_000;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * `npm run soak [-- fuzz] [--seed N] [--count N]`: the long runs that no test has time for. Exits with 1 on any
 * finding.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [what] = positionals;
  const seed = Number(values.seed);
  const count = (usual: number) => Number(values.count ?? usual);
  const runs: Readonly<Record<string, () => Promise<boolean>>> = {
    fuzz: () => soakFuzz(count(100_000), seed),
    faults: () => soakFaults(count(10_000), seed),
    canary: () => soakCanary(count(10_000), seed),
    kills: () => soakKills(count(200), seed),
  };
  if (what !== undefined && !(what in runs)) throw new Error(`There is: ${Object.keys(runs).join(', ')}`);
  for (const [name, run] of Object.entries(runs)) {
    if (what !== undefined && what !== name) continue;
    const start = Date.now();
    const isFine = await run();
    say(`${name}: ${isFine ? 'held' : 'BROKEN'}, seed ${seed}, ${Math.round((Date.now() - start) / 1000)} s`);
    if (!isFine) process.exitCode = 1;
  }
}

async function soakFuzz(requests: number, seed: number): Promise<boolean> {
  const state = mkdtempSync(join(tmpdir(), 'marrow-soak-'));
  const variables = { TRUST_PROXY: '1', SAFETY_PROBE_SECONDS: '1', NODE_OPTIONS: `--require ${TELL_LIVE}` };
  const server = await startChild(state, variables);
  const tenth = Math.ceil(requests / 10);
  const memory: number[] = [];
  const faults: string[] = [];
  for (let part = 0; part < 10; part += 1) {
    const found = await fuzz(server.url, tenth, seed + part);
    faults.push(...found.faults);
    const live = await liveBytes(server);
    memory.push(live);
    const resident = await residentMegabytes(server.url);
    say(
      `${(part + 1) * tenth} requests: ${JSON.stringify(found.statuses)}, ${(live / 1e6).toFixed(1)} MB live, ${resident} MB resident`,
    );
  }
  for (const fault of faults.slice(0, 20)) say(fault);
  const ended = server.endedWith();
  if (ended !== undefined) say(`the server ended with ${ended}: ${server.errors()}`);
  await server.stop('SIGTERM');
  rmSync(state, { recursive: true, force: true });
  // The first half fills what is kept for a minute or an hour: counters of addresses, talks, tokens.
  const grows = bytesPerRequest(memory, tenth);
  say(`live memory grows by ${Math.round(grows)} bytes a request in the second half (at most ${MOST_GROWTH})`);
  return faults.length === 0 && ended === undefined && grows <= MOST_GROWTH;
}

async function soakFaults(count: number, seed: number): Promise<boolean> {
  const state = mkdtempSync(join(tmpdir(), 'marrow-soak-'));
  const { broken, ...told } = await weatherFaults(state, count, seed);
  rmSync(state, { recursive: true, force: true });
  say(JSON.stringify(told));
  for (const each of broken.slice(0, 20)) say(each);
  return broken.length === 0;
}

async function soakCanary(count: number, seed: number): Promise<boolean> {
  const state = mkdtempSync(join(tmpdir(), 'marrow-soak-'));
  const { found, ...told } = await singCanary(state, count, seed);
  rmSync(state, { recursive: true, force: true });
  say(`${JSON.stringify(told)}, found in: ${found.join(', ') || 'nothing'}`);
  return found.length === 0 && told.heard > 0;
}

async function soakKills(count: number, seed: number): Promise<boolean> {
  const state = mkdtempSync(join(tmpdir(), 'marrow-soak-'));
  const { broken, ...told } = await killOften(state, count, seed);
  rmSync(state, { recursive: true, force: true });
  say(JSON.stringify(told));
  for (const each of broken.slice(0, 20)) say(each);
  return broken.length === 0;
}

/** What remains in the server after garbage collection. */
async function liveBytes(server: ChildServer): Promise<number> {
  const before = server.errors().length;
  server.signal('SIGUSR2');
  for (const end = Date.now() + TOLD_WITHIN_MS; Date.now() < end; ) {
    const told = /^live (\d+)$/m.exec(server.errors().slice(before))?.[1];
    if (told !== undefined) return Number(told);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server told nothing of its memory; it ended with ${server.endedWith()}`);
}

async function residentMegabytes(url: string): Promise<number> {
  const page = await (await fetch(`${url}/metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)$/m.exec(page)?.[1] ?? 0) / 1e6);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(2);
});
