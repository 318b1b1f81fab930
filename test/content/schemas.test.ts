import { readdirSync, readFileSync } from 'node:fs';
import { openDisk } from '../../src/content/disk';
import { schemaFiles, schemaLine } from '../../src/content/write-schemas';

describe('the JSON Schemas that editors complete YAML from', () => {
  test.each([...schemaFiles()])(
    'content/schemas/%s is current; else run "npm run content -- schemas"',
    (name, text) => {
      expect(readFileSync(`content/schemas/${name}`, 'utf8')).toBe(text);
    },
  );

  test('there is no other', () => {
    expect(readdirSync('content/schemas').sort()).toEqual([...schemaFiles().keys()].sort());
  });

  const files = [
    ...openDisk('content')
      .all('.')
      .map((file) => [file, `content/${file}`] as const),
    ...openDisk('intents')
      .all('.')
      .map((file) => [`intents/${file}`, `intents/${file}`] as const),
  ].filter(([, path]) => path.endsWith('.yml'));

  test('every YAML file names its own on its first line; else run "npm run content -- schemas"', () => {
    const wrong = files.filter(([file, path]) => readFileSync(path, 'utf8').split('\n')[0] !== schemaLine(file));
    expect(wrong.map(([, path]) => path)).toEqual([]);
  });

  test('know what a curator may write', () => {
    const page = JSON.parse(schemaFiles().get('page.json') ?? '{}') as { properties: object; required: string[] };
    expect(Object.keys(page.properties)).toEqual(expect.arrayContaining(['withdrawn', 'reviewers', 'review-due']));
    expect(page.required).not.toContain('withdrawn');
    expect(page.required).toEqual(expect.arrayContaining(['title', 'status', 'reviewers']));
  });
});
