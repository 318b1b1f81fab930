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

describe('frames', () => {
  const thrownBy = (text: string) => {
    try {
      return JSON.parse(text);
    } catch (error) {
      return error;
    }
  };
  const framesOf = (error: unknown) => describeError(error).frames as readonly string[];

  // A stack is written down when it is first looked at, and keeps the message of then.
  const changedLater = (text: string) => {
    const error = new Error(text);
    expect(error.stack).toContain(text);
    return Object.assign(error, { message: 'y' });
  };

  test.each([
    ['that quotes prose', thrownBy('x\n at home canary')],
    ['that quotes what looks like a frame', new Error('x\n    at canary (/home/canary.js:1:2)')],
    ['in an error that was named later', Object.assign(new Error('\n    at /canary:1:2\n'), { name: 'Other' })],
    ['that was changed later', changedLater('x\n    at home canary\n    at (canary')],
  ])('come from no message %s', (_name, error) => {
    expect(JSON.stringify(describeError(error))).not.toMatch(/canary/);
    expect(framesOf(error).length).toBeGreaterThan(0);
  });

  test('of every kind are kept, eight at most', () => {
    const kinds = [
      'at [eval]:3:10',
      'at JSON.parse (<anonymous>)',
      'at Array.map (<anonymous>)',
      'at async Promise.all (index 0)',
      'at new Turn (/app/my folder/turn.js:1:2)',
      'at async /app/turn.js:1:2',
      'at Object.<anonymous> [as answer] (C:\\app\\turn.js:1:2)',
      'at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    ];
    const error = new Error('x');
    error.stack = ['Error: x', ...kinds, 'at a (/b.js:1:2)'].join('\n    ');
    expect(framesOf(error)).toEqual(kinds);
    expect(framesOf(Object.assign(new Error('x'), { stack: 7 }))).toEqual([]);
  });
});
