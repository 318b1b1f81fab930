import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from './child-server';
import { dice } from './dice';
import { openTalk } from './talk';

/** The results of killing the process. */
export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  readonly broken: readonly string[];
}

const DANGER = 'I have crushing chest pain';
const TEXTS = ['what causes bone marrow edema?', 'does iloprost work?', 'thanks', 'how long does it last?'];
const MOST_MS = 30;
const PATIENCE_MS = 5_000;

/**
 * Kills the real process (SIGKILL) at random points between writes, and restarts it on the same state. Checks that
 * every acknowledged message is still there, and that the emergency among them gets its guidance.
 */
export async function killOften(state: string, kills: number, seed: number): Promise<Killed> {
  const chance = dice(seed);
  const broken: string[] = [];
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startChild(state, { SAFETY_PROBE_SECONDS: '0' });
    const talk = await openTalk(server.url);
    const sends = [DANGER, ...TEXTS].map((text) => talk.send(text).catch(() => undefined));
    // Somewhere between the first commit and what follows the last reply.
    await Promise.race([sends[chance.roll(sends.length)], wait(PATIENCE_MS)]);
    await wait(chance.roll(MOST_MS));
    await server.stop('SIGKILL');
    const ids = (await Promise.all(sends)).flatMap((id) => id ?? []);
    acknowledged += ids.length;
    const again = await startChild(state, { SAFETY_PROBE_SECONDS: '0' });
    const moved = talk.at(again.url);
    const there = await moved.read();
    for (const id of ids) if (!there.has(id)) broken.push(`kill ${kill}: ${id} was acknowledged and is gone`);
    const [danger] = ids;
    const isFirst = danger !== undefined && (await sends[0]) === danger;
    if (isFirst && !(await moved.isGuided(danger))) broken.push(`kill ${kill}: the emergency has no guidance`);
    await again.stop('SIGTERM');
  }
  return { kills, acknowledged, broken };
}
