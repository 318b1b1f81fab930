import { setTimeout as wait } from 'node:timers/promises';
import { readEntry } from './channels/direct-line/read-entry';
import { keepUnsaved } from './channels/direct-line/unsaved';
import { type Config, readConfig } from './config/config';
import { stampFolders } from './content/stamp-folders';
import type { Deployment } from './domain/deployment';
import { createHttpServer, listen, stop } from './http/server';
import { openLive } from './load/live-marrow';
import { loadFromConfig } from './load/load-from-config';
import { readApart } from './load/read-apart';
import { refuseDrafts, refuseIdleDesk } from './load/refuse-to-serve';
import { watchContent } from './load/watch-content';
import { openMyData } from './my-data';
import { endOnSignal } from './serve/end-on-signal';
import { openChannels } from './serve/open-channels';
import { recordTalks } from './serve/record-talks';
import { holdMemories } from './state/hold-memories';
import { keepTalks } from './state/kept-talks';
import { keepMemories } from './state/memories';
import { openStore } from './state/open-store';
import { startRetention } from './state/retention';
import { openStateKey } from './state/state-key';
import { keepTranscript } from './state/transcript';
import { createTurnQueue } from './state/turn-queue';
import { writeLate } from './state/write-late';
import { countFaults } from './telemetry/count-faults';
import { sayLastWords } from './telemetry/last-words';
import { type Log, openLog } from './telemetry/log';
import { openMetrics } from './telemetry/metrics';
import { timed } from './telemetry/timed';
import { openTraces } from './telemetry/traces';
import { openWatch } from './watch/open-watch';
import { watchCounts } from './watch/watch-counts';

/** How long sockets and connections have to close, once every turn is answered. */
const GOODBYE_MS = 1_500;

/** Builds every part once, puts them together, and listens. */
async function main(): Promise<void> {
  const config = readConfig();
  const metrics = openMetrics((intent) => marrow.isIntent(intent));
  const log = countFaults(openLog(config.logLevel), metrics);
  sayLastWords(log);
  const traces = await openTraces(config.traces, (intent) => marrow.isIntent(intent), log);
  const stampAtStart = await stampFolders([config.contentDir, config.intentsDir], config.deploymentFile);
  const loaded = loadFromConfig(config);
  refuseDrafts(config, loaded.content);
  refuseIdleDesk(config, loaded.content);
  const key = openStateKey(config.stateDir, config.stateKey);
  const store = await openStore(config.stateDir, key, {
    ...(config.databaseUrl !== undefined && { databaseUrl: config.databaseUrl }),
    // Somebody in danger is answered without it.
    mayBeAway: true,
    onFault: log.fault,
  });
  const onFault = traces.faulted((turn, fault) => log.fault('turn', fault, { turn }));
  const queue = createTurnQueue(store.hold);
  const { stop: stopCounting, ...counters } = watchCounts(store, log);
  const memories = holdMemories(keepMemories(store));
  const transcript = writeLate(keepTranscript(store));
  const unsaved = keepUnsaved();
  const kept = keepTalks(store, memories, readEntry, [transcript.forget, unsaved.forget]);
  const recorders = { ...recordTalks(store, config.handoff, onFault), ...counters };
  const timedSteps = { inOrder: traces.inOrder(queue.inOrder), step: traces.step };
  const supplies = { memories, kept, ...timedSteps, ...recorders, onFault };
  const marrow = openLive(loaded, { supplies, mayServe: (content) => refuseDrafts(config, content), log });
  const read = () => readApart(config);
  const contentWatch = watchContent({ ...config, stampAtStart, read, take: marrow.take, log });
  process.on('SIGHUP', () => void contentWatch.reload());
  const watch = openWatch({ config, store, stateKey: key, memories, queue, marrow, metrics, log });
  const answer = traces.turn(timed(watch.answer, watch.tell));
  const myData = openMyData({ memories, kept, inOrder: queue.inOrder, handOver: recorders.handOver, onFault });
  const { safety } = watch;
  const told = { config, log, metrics, safety };
  const channels = openChannels({
    ...told,
    marrow: traces.ahead(marrow),
    answer,
    store,
    transcript,
    unsaved,
    key,
    myData,
  });
  const server = createHttpServer(channels.app, channels.directLine.upgrade);
  metrics.gauge('marrow_sockets', 'Open WebSockets', server.sockets);
  // In a shared store an entry may be in progress in another process; `lookAround` finds those that are not.
  if (!store.news.isShared) channels.directLine.resume();
  const stopRetention = startRetention(store, config.retentionHours, (fault) => log.fault('retention', fault));
  const port = await listen(server, config.port, config.host);

  endOnSignal(async () => {
    stopRetention();
    contentWatch.stop();
    const closed = stop(server);
    // Requests that have come in are still handled, and their answers go down the sockets, which stay open until then.
    await Promise.race([server.answered(), wait(GOODBYE_MS, undefined, { ref: false })]);
    await channels.directLine.close();
    // A client that has silently gone away never closes its connection; nobody waits for it.
    const cut = setTimeout(server.cut, GOODBYE_MS);
    await closed;
    clearTimeout(cut);
    await queue.idle();
    await transcript.stop();
    await watch.stop();
    await stopCounting();
    await store.close();
    await traces.stop();
  });
  // Last, because whoever reads this line may stop the process at once.
  tellWhereItIs(config, loaded.content.deployment, port, log);
  await safety.begin();
}

function tellWhereItIs({ host, production, teams }: Config, deployment: Deployment, port: number, log: Log): void {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const { isClosed: closed, isPreview: preview } = deployment;
  log.event('listening', { host, port, production, teams: teams !== undefined, closed, preview });
  process.stderr.write(`Marrow listens. Open http://${shown}:${port}/\n`);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  // Open resources, such as connections to PostgreSQL, would keep a process alive that serves nobody.
  process.exit(1);
});
