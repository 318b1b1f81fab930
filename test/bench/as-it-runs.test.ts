import { readdirSync, readFileSync } from 'node:fs';

/** Screens that lack what the one of the program has: listeners for other languages, the second reader, pasted reports. */
const LIGHTER = /\b(buildScreen|buildReportScreen)\b/;

test('no bench screens with less than the program does', () => {
  const files = readdirSync('bench').filter((file) => file.endsWith('.ts'));
  expect(files).toContain('safety.ts');
  expect(files.filter((file) => LIGHTER.test(readFileSync(`bench/${file}`, 'utf8')))).toEqual([]);
});
