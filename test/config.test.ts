import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../src/config/config';

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
  const origins = messageOf({ TRUSTED_ORIGINS: 'https://a.example, https://me:hunter2@b.example/path' });
  expect(origins).toMatch(/TRUSTED_ORIGINS: .*number 2 is none/);
  expect(origins).not.toContain('hunter2');
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

test.each([
  [{ HANDOFF_SECRET: 's'.repeat(32) }, /- HANDOFF_URL: is needed/],
  [{ MICROSOFT_APP_PASSWORD: 'p' }, /- MICROSOFT_APP_ID: is needed/],
  [{ MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-555555555555' }, /- MICROSOFT_APP_ID: is needed/],
  [{ AZURE_DIRECT_LINE_HOST: 'https://europe.directline.botframework.com' }, /- AZURE_DIRECT_LINE_SECRET: is needed/],
])('%j alone does nothing, and the start says so', (variables, told) => {
  expect(messageOf(variables)).toMatch(told);
});

test.each([
  'https://desk.example/in',
  'HTTPS://desk.example',
  'http://localhost',
  'http://localhost:8080/x',
  'http://[::1]/',
])('a desk may be told at %s', (url) =>
  expect(readConfig({ HANDOFF_URL: url, HANDOFF_SECRET: 's'.repeat(32) }).handoff?.url).toBe(url),
);

test.each(['http://desk.example/', 'http://localhost.evil.example/', 'desk.example', 'ftp://localhost/'])(
  'a desk is not told at %s',
  (url) => expect(messageOf({ HANDOFF_URL: url, HANDOFF_SECRET: 's'.repeat(32) })).toMatch(/- HANDOFF_URL: must be/),
);

test('whoever lets others in says what it is for', () => {
  for (const HOST of ['0.0.0.0', '::', '192.168.1.20']) {
    expect(messageOf({ HOST })).toMatch(/- NODE_ENV: is needed when HOST lets others in/);
    expect(readConfig({ HOST, NODE_ENV: 'development' }).host).toBe(HOST);
  }
  for (const HOST of ['localhost', '127.0.0.2', '::1']) expect(readConfig({ HOST }).host).toBe(HOST);
});

test('a mistake in one variable hides none that several make together', () => {
  const message = messageOf({ PORT: 'abc', PREVIEW_CONTENT: 'true', NODE_ENV: 'production' });
  expect(message).toMatch(/2 mistake/);
  expect(message).toMatch(/PREVIEW_CONTENT: .*production/);
});

test('the log has no level that says no more than another', () => {
  expect(messageOf({ LOG_LEVEL: 'debug' })).toMatch(/LOG_LEVEL: must be info/);
});

test('a preview for reviewers has no place in production', () => {
  expect(readConfig({ PREVIEW_CONTENT: 'true' }).previewContent).toBe(true);
  expect(messageOf({ PREVIEW_CONTENT: 'true', NODE_ENV: 'production' })).toMatch(/PREVIEW_CONTENT: .*production/);
});

test.each(['prod', 'Production', 'production ', 'staging'])(
  'NODE_ENV=%s is refused, since it would open what production shuts',
  (word) => {
    expect(messageOf({ NODE_ENV: word })).toMatch(/- NODE_ENV: must be development, test or production, such as/);
  },
);

test('NODE_ENV has three words, and only one of them is production', () => {
  expect(readConfig({ NODE_ENV: 'production' }).production).toBe(true);
  for (const word of ['development', 'test']) expect(readConfig({ NODE_ENV: word }).production).toBe(false);
});

test('BOT_CLOSED says yes, no, or nothing, which leaves it to the deployer’s file', () => {
  expect(readConfig({ BOT_CLOSED: 'true' }).botClosed).toBe(true);
  expect(readConfig({ BOT_CLOSED: 'false' }).botClosed).toBe(false);
  expect(readConfig({ BOT_CLOSED: '' })).not.toHaveProperty('botClosed');
});

test('a collector of traces is told of by OpenTelemetry’s own variables, and without one there is none', () => {
  expect(readConfig({ OTEL_SERVICE_NAME: 'bot' })).not.toHaveProperty('traces');
  const base = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };
  const usual = {
    url: 'http://collector:4318/v1/traces',
    serviceName: 'marrow',
    share: 1,
    patienceMs: 3_000,
    everyMs: 5_000,
  };
  expect(readConfig(base).traces).toEqual(usual);
  const whole = { ...base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example/in' };
  expect(readConfig(whole).traces?.url).toBe('https://traces.example/in');
  const sampled = { ...base, OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' };
  expect(readConfig(sampled).traces?.share).toBe(0.25);
  const off = [
    { OTEL_SDK_DISABLED: 'true' },
    { OTEL_TRACES_EXPORTER: 'none' },
    { OTEL_TRACES_SAMPLER: 'always_off' },
    { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' },
  ];
  for (const one of off) expect(readConfig({ ...base, ...one })).not.toHaveProperty('traces');
});

test('mistakes in the variables of traces are told with all others, and none repeats a password', () => {
  const message = messageOf({
    PORT: 'http',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://me:hunter2@collector.example',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'collector:4318',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
    OTEL_EXPORTER_OTLP_TIMEOUT: '60000',
    OTEL_BSP_SCHEDULE_DELAY: '1',
    OTEL_TRACES_SAMPLER: 'some',
    OTEL_TRACES_SAMPLER_ARG: '1.5',
    OTEL_TRACES_EXPORTER: 'console',
    OTEL_SDK_DISABLED: 'perhaps',
  });
  expect(message).toMatch(/10 mistake/);
  expect(message).toMatch(/- OTEL_TRACES_SAMPLER_ARG: .*such as 0.1/);
  expect(message).not.toContain('hunter2');
});

test('.env.example names every variable and is itself a valid environment', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const shown = lines.flatMap((line) => /^#?\s*([A-Z][A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const source = readFileSync('src/config/config-environment.ts', 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
  expect(read.length).toBeGreaterThan(15);
  for (const name of read) expect(shown).toContain(name);
  // What a library reads by itself is told in the guide of operations, and so belongs here too.
  const told = [...readFileSync('docs/operate.md', 'utf8').matchAll(/`(OTEL_[A-Z_]+|PG[A-Z]+)\b/g)].map(
    ([, name]) => name,
  );
  expect(told).toContain('PGSSLMODE');
  for (const name of told) expect(shown).toContain(name);
  const set = lines.flatMap((line) => {
    const [, name, value] = /^#?([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name ? [[name, value] as const] : [];
  });
  expect(set.length).toBeGreaterThan(read.length);
  expect(() => readConfig(Object.fromEntries(set))).not.toThrow();
});

test('.env.example, copied as it is, leaves what the image sets as it is', () => {
  // As Docker reads --env-file: a line that begins with # is none, any other sets its variable, to nothing too.
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const fromFile = lines.flatMap((line) => {
    const [, name, value] = /^([^#=\s]+)=(.*)$/.exec(line) ?? [];
    return name ? [[name, value] as const] : [];
  });
  const [, ofImage = ''] = /^ENV (.*)$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
  const image = Object.fromEntries(ofImage.split(' ').map((each) => each.split('=')));
  const { production, host, stateDir } = readConfig({ ...image, ...Object.fromEntries(fromFile) });
  expect({ production, host, stateDir }).toEqual({ production: true, host: '0.0.0.0', stateDir: '/state' });
  expect(fromFile).toEqual([]);
});

test.each(['*', 'agents', 'agents:*', 'express:*,agents:info', 'foo, *', 'foo *', 'ag*', 'a*:info', '-x *'])(
  'DEBUG=%s is refused, since the bot SDK would print what people type',
  (value) => expect(messageOf({ DEBUG: value })).toMatch(/DEBUG: /),
);

test.each(['express:*', 'knex', '-agents:*', 'b*'])('DEBUG=%s is no concern', (value) => {
  expect(() => readConfig({ DEBUG: value })).not.toThrow();
});
