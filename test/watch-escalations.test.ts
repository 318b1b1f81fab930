import type { AuditEntry } from '../src/state/audit-chain';
import type { TurnLine } from '../src/telemetry/log';
import { watchEscalations } from '../src/watch/watch-escalations';

const LINE = {
  outcome: 'escalate',
  turn: 't',
  channel: 'web-chat',
  redFlags: [],
  disposition: 'emergency',
  presentation: 'interrupt',
  contentVersion: 'v',
} as unknown as TurnLine;

function opened() {
  const written: AuditEntry[] = [];
  const pieces: number[] = [];
  const events: (readonly [string, unknown])[] = [];
  const state = { isDown: false, tries: 0 };
  const watch = watchEscalations({
    trail: {
      add: async (entries) => {
        state.tries += 1;
        if (state.isDown) throw new Error('down');
        pieces.push(entries.length);
        written.push(...entries);
      },
    },
    key: Buffer.alloc(32),
    id: 'p',
    log: { event: (name, facts) => void events.push([name, facts]), fault: () => {} },
  });
  const note = (times: number) => {
    for (let n = 0; n < times; n += 1) watch.note(LINE);
  };
  return { watch, written, pieces, events, state, note };
}

test('while the store is down, escalations wait, and it is not tried again by each of them', async () => {
  const { watch, written, pieces, state, note } = opened();
  state.isDown = true;
  note(1);
  await watch.flush();
  const tries = state.tries;
  note(1_000);
  await Promise.resolve();
  expect(state.tries).toBe(tries);
  state.isDown = false;
  await watch.stop();
  expect(written.map(({ number }) => number)).toEqual(Array.from({ length: 1_001 }, (_, at) => at + 1));
  expect(Math.max(...pieces)).toBe(200);
});

test('no store that is down for long fills the memory; what is not kept is counted, and noting stays quick', async () => {
  const { watch, written, events, state, note } = opened();
  state.isDown = true;
  const start = performance.now();
  note(60_000);
  expect(performance.now() - start).toBeLessThan(10_000);
  await watch.flush();
  expect(events.at(-1)).toEqual(['audit-lost', { process: 'p', lost: 40_000 }]);
  state.isDown = false;
  await watch.stop();
  expect(written).toHaveLength(20_000);
  expect(watch.entries()).toBe(60_000);
});
