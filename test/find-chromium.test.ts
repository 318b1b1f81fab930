import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, mayTry } from './support/find-chromium';
import { freshFolder, removeFolders } from './support/state';

afterAll(removeFolders);

describe.each(['chromium', 'chromium-browser', 'google-chrome'])('a machine whose browser is called %s', (name) => {
  const folder = freshFolder();
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 });

  test('tries the page in it', () => {
    expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(path);
  });

  test('is known to continuous integration, which then wants the page tried', () => {
    // Nothing else is on the path, so that nothing can be installed here.
    const script = 'say() { echo "$1"; }; source .ci/look-for-chromium; echo "required: $CHROMIUM_REQUIRED"';
    const told = execFileSync('/bin/bash', ['--norc', '-euc', script], { env: { PATH: folder }, encoding: 'utf8' });
    expect(told).toBe('Chromium: found\nrequired: 1\n');
  });
});

test('a path that was set wins, and where there is none nothing is found', () => {
  expect(findChromium({ CHROMIUM_PATH: '/my/own', PATH: '' })).toBe('/my/own');
  expect(findChromium({ PATH: freshFolder() })).toBeUndefined();
});

test('a skip is a failure where the page must be tried', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  expect(mayTry(undefined, { CHROMIUM_REQUIRED: '1' })).toBe(true);
  expect(mayTry('no browser', {})).toBe(false);
  expect(() => mayTry('no browser', { CHROMIUM_REQUIRED: '1' })).toThrow('no browser');
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});
