import { spawnSync } from 'node:child_process';

const CANARY = 'kanarienvogel7531';

/** Runs a program that dies of an error with a person's words in it. */
const die = (how: string) =>
  spawnSync(
    process.execPath,
    [
      '-e',
      `const { openLog } = require('./build/js/src/telemetry/log');
       const { sayLastWords } = require('./build/js/src/telemetry/last-words');
       sayLastWords(openLog('info'));
       setInterval(() => {}, 1000);
       ${how}`,
    ],
    { encoding: 'utf8', timeout: 20_000 },
  );

test.each([
  ['is thrown', `setTimeout(() => JSON.parse('${CANARY}'), 1)`],
  ['is rejected', `Promise.reject(new Error('${CANARY}'))`],
  ['is no error at all', `setTimeout(() => { throw { text: '${CANARY}' } }, 1)`],
])('what nobody caught ends the process with a line of the log and no word of a person, where it %s', (_, how) => {
  const { status, stdout, stderr } = die(how);
  expect(status).toBe(1);
  expect(stdout).toContain('"msg":"crash"');
  expect(stdout + stderr).not.toContain(CANARY);
});
