import { benchChannels } from './channels';
import { benchIntents } from './intents';
import { benchLoad } from './load';
import { benchModifiers } from './modifiers';
import { benchReports } from './reports';
import { benchSafety } from './safety';
import { benchThreads } from './threads';
import { benchTurn } from './turn';

/** The benches by name; each prints its figures. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  safety: benchSafety,
  modifiers: benchModifiers,
  turn: benchTurn,
  intents: benchIntents,
  reports: benchReports,
  threads: benchThreads,
  channels: benchChannels,
  load: benchLoad,
};

/** `npm run bench` runs all of them; `npm run bench -- safety` runs one, with its own options. */
async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  // The load bench takes minutes and all cores, so it only runs on request.
  const all = Object.values(BENCHES).filter((bench) => bench !== benchLoad);
  const chosen = name === undefined ? all : [BENCHES[name]];
  for (const bench of chosen) {
    if (!bench) throw new Error(`There is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
    await bench(args);
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
