import { describe as describeError, openLog, type TurnLine } from '../../src/telemetry/log';
import { factsOf } from '../support/in-process';

function lines() {
  const written: string[] = [];
  return { log: openLog('info', { write: (line) => void written.push(line) }), written };
}

test('the line of a turn has its facts, and no place for anything else', () => {
  const { log, written } = lines();
  const more = { text: 'canary', replies: ['canary'], speak: 'canary' };
  log.turn({ ...factsOf('t1'), channel: 'talk', milliseconds: 3, ...more } as TurnLine);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ turn: 't1', intent: 'causes', milliseconds: 3, msg: 'turn' });
  expect(written[0]).not.toContain('canary');
});

test('names that never belong in a log are taken out of events', () => {
  const { log, written } = lines();
  log.event('odd', { token: 'canary', text: 'canary', port: 1 });
  expect(written[0]).not.toContain('canary');
  expect(written[0]).toContain('"port":1');
});

test('a parser’s message, which quotes what it read, is left out; a coded one is kept', () => {
  const parsing = (() => {
    try {
      return JSON.parse('canary');
    } catch (error) {
      return error;
    }
  })();
  expect(JSON.stringify(describeError(parsing))).not.toContain('canary');
  const coded = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
  expect(describeError(coded)).toMatchObject({ name: 'Error', code: 'SQLITE_BUSY', message: 'database is locked' });
  expect(describeError('canary')).toEqual({ name: 'string' });
});
