import { benchChannels } from './channels';
import { benchIntents } from './intents';
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
};

/** `npm run bench`: all of them; `npm run bench -- safety`: one, with its own options. */
async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const chosen = name === undefined ? Object.values(BENCHES) : [BENCHES[name]];
  for (const bench of chosen) {
    if (!bench) throw new Error(`There is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
    await bench(args);
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
