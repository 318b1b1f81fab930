import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../src/config';

const messageOf = (variables: NodeJS.ProcessEnv) => {
  try {
    readConfig(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  return '';
};

test('an empty environment is enough, and listens to this machine only', () => {
  expect(readConfig({})).toMatchObject({ port: 3978, host: '127.0.0.1', retentionHours: 24, production: false });
  expect(readConfig({})).not.toHaveProperty('teams');
});

test('a variable that is set to nothing counts as absent', () => {
  expect(readConfig({ PORT: '', STATE_KEY: ' ', DEPLOYMENT_COUNTRY: '' })).toEqual(readConfig({}));
});

test('all mistakes are told at once, each with its variable and an example', () => {
  const message = messageOf({
    PORT: 'http',
    STATE_KEY: 'short',
    RETENTION_HOURS: '0',
    DEPLOYMENT_COUNTRY: 'Germany',
    LOG_LEVEL: 'loud',
    TRUSTED_ORIGINS: 'https://a.example, b.example/path',
    DIRECT_LINE_SECRET: 'guess',
    MICROSOFT_APP_ID: 'mine',
  });
  for (const name of ['PORT', 'STATE_KEY', 'RETENTION_HOURS', 'DEPLOYMENT_COUNTRY', 'LOG_LEVEL', 'TRUSTED_ORIGINS']) {
    expect(message).toMatch(new RegExp(`- ${name}: .*such as`));
  }
  expect(message).toMatch(/DIRECT_LINE_SECRET: /);
  expect(message).toMatch(/MICROSOFT_APP_ID: /);
  expect(message).toMatch(/MICROSOFT_APP_PASSWORD: /);
});

test('a mistake does not repeat a secret', () => {
  expect(messageOf({ STATE_KEY: 'hunter2', DIRECT_LINE_SECRET: 'hunter2' })).not.toContain('hunter2');
});

test('what was read cannot be changed', () => {
  const config = readConfig({ TRUSTED_ORIGINS: 'https://a.example' });
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.trustedOrigins)).toBe(true);
});

test('Teams needs its id and its password together', () => {
  const id = '11111111-2222-4333-8444-555555555555';
  expect(messageOf({ MICROSOFT_APP_ID: id })).toContain('MICROSOFT_APP_PASSWORD');
  const { teams } = readConfig({ MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'p', MICROSOFT_APP_TENANT_ID: 't' });
  expect(teams).toEqual({ appId: id, password: 'p', tenantId: 't' });
});

test('a preview for reviewers has no place in production', () => {
  expect(readConfig({ PREVIEW_CONTENT: 'true' }).previewContent).toBe(true);
  expect(messageOf({ PREVIEW_CONTENT: 'true', NODE_ENV: 'production' })).toMatch(/PREVIEW_CONTENT: .*production/);
});

test('BOT_CLOSED says yes, no, or nothing, which leaves it to the deployer’s file', () => {
  expect(readConfig({ BOT_CLOSED: 'true' }).botClosed).toBe(true);
  expect(readConfig({ BOT_CLOSED: 'false' }).botClosed).toBe(false);
  expect(readConfig({ BOT_CLOSED: '' })).not.toHaveProperty('botClosed');
});

test('.env.example names every variable and is itself a valid environment', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const shown = lines.flatMap((line) => /^#?\s*([A-Z][A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const source = readFileSync('src/config-environment.ts', 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
  expect(read.length).toBeGreaterThan(15);
  for (const name of read) expect(shown).toContain(name);
  const set = lines.flatMap((line) => {
    const [, name, value] = /^([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name ? [[name, value] as const] : [];
  });
  expect(() => readConfig(Object.fromEntries(set))).not.toThrow();
});
