import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { openConnector } from '../bench/soak/stub-connector';
import { content } from './support/content';
import { type RunningServer, startServer } from './support/server';
import { beginTalkAt } from './support/talk-at';

const CANARY = 'kanarienvogel9135';
const DANGER = `I have crushing chest pain ${CANARY}`;

interface Value {
  readonly stringValue?: string;
}

interface Span {
  readonly name: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly traceId: string;
  readonly attributes: readonly { readonly key: string; readonly value: Value }[];
  readonly events: readonly unknown[];
  readonly status: { readonly code: number; readonly message?: string };
  readonly scope: string;
}

/** All spans in what a collector was sent, with the name of what recorded each. */
const spansIn = (bodies: readonly string[]): readonly Span[] =>
  bodies
    .flatMap((body) => (JSON.parse(body) as Sent).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ scope, spans }) => spans.map((span) => ({ ...span, scope: scope.name })));

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly scope: { readonly name: string }; readonly spans: readonly Span[] }[];
  }[];
}

const facts = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));

function teams({ url }: RunningServer, serviceUrl: string, text: string): Promise<Response> {
  const where = { channelId: 'msteams', serviceUrl, id: 'a1', conversation: { id: `19:${CANARY}` } };
  const people = { from: { id: `29:${CANARY}`, name: CANARY }, recipient: { id: '28:bot', name: 'Marrow' } };
  const body = JSON.stringify({ type: 'message', text, ...where, ...people });
  return fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

const STEPS = ['screen', 'wait', 'recall', 'decide', 'remember'];

test('a turn is a span with its steps below it; nothing of a person and nothing of the bot SDK is sent', async () => {
  const [collector, connector] = [await openConnector(), await openConnector()];
  const server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'the-bot' });
  const talk = await beginTalkAt(server.url);
  const ids: unknown[] = [];
  for (const text of [`what causes bone marrow edema? ${CANARY}`, DANGER]) ids.push((await talk.ask(text)).replyToId);
  expect((await teams(server, connector.url, `what is bone marrow edema ${CANARY}`)).status).toBe(200);
  expect(connector.said).toHaveLength(1);
  expect(await server.stop()).toBe(0);
  await server.end();
  await Promise.all([collector.close(), connector.close()]);

  const spans = spansIn(collector.said);
  const turns = spans.filter(({ name }) => name === 'turn');
  expect(turns.map(facts)).toEqual([
    {
      'marrow.turn': ids[0],
      'marrow.channel': 'web-chat',
      'marrow.outcome': 'answer',
      'marrow.disposition': 'none',
      'marrow.presentation': 'none',
      'marrow.intent': 'causes',
      'marrow.page': expect.stringContaining('bone-marrow-edema'),
      'marrow.content_version': content.library.version,
    },
    expect.objectContaining({
      'marrow.turn': ids[1],
      'marrow.outcome': 'escalate',
      'marrow.disposition': 'emergency',
    }),
    expect.objectContaining({ 'marrow.channel': 'teams', 'marrow.intent': 'definition' }),
  ]);
  for (const turn of turns) {
    const steps = spans.filter(({ parentSpanId }) => parentSpanId === turn.spanId);
    expect(new Set(steps.map(({ name }) => name))).toEqual(new Set(STEPS));
    expect(steps.every(({ traceId, attributes }) => traceId === turn.traceId && attributes.length === 0)).toBe(true);
    expect(turn.parentSpanId).toBeUndefined();
  }
  expect(new Set(spans.map(({ name }) => name))).toEqual(new Set(['turn', ...STEPS]));
  expect(new Set(spans.map(({ scope }) => scope))).toEqual(new Set(['marrow']));
  expect(spans.flatMap(({ events }) => events)).toEqual([]);
  const all = collector.said.join('\n');
  expect(all).toContain('the-bot');
  for (const secret of [CANARY, talk.id, '127.0.0.1', 'localhost', 'chest'])
    expect({ secret, found: all.includes(secret) }).toEqual({ secret, found: false });
}, 120_000);

test.each([
  ['refuses', (response: { writeHead: (code: number) => { end: () => void } }) => response.writeHead(400).end()],
  ['never answers', () => {}],
])(
  'a collector that %s costs no turn, is told of once, and holds up no stop',
  async (_, answer) => {
    const collector = await openConnector(answer);
    const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_TIMEOUT: '300' };
    const server = await startServer({ ...variables, OTEL_BSP_SCHEDULE_DELAY: '100' });
    const talk = await beginTalkAt(server.url);
    const faults = () => server.log().split('"msg":"traces"').length - 1;
    await talk.ask(DANGER);
    for (let tries = 0; tries < 400 && faults() === 0; tries += 1) await wait(25);
    const tried = collector.said.length;
    await talk.ask(DANGER);
    for (let tries = 0; tries < 400 && collector.said.length === tried; tries += 1) await wait(25);
    await talk.ask(DANGER);
    const start = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - start).toBeLessThan(8_000);
    expect(collector.said.length).toBeGreaterThan(tried);
    expect(faults()).toBe(1);
    expect(server.log()).not.toContain(CANARY);
    await server.end();
    await collector.close();
  },
  120_000,
);

/** What of OpenTelemetry a fresh process has loaded once the traces are open. */
const loaded = (config: string) =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', LOOK.replace('CONFIG', config)], { encoding: 'utf8' }),
  ) as readonly string[];
const LOOK = `require('./build/js/src/telemetry/traces').openTraces(CONFIG, () => true, {}).then(() => console.log(JSON.stringify(
  Object.keys(require.cache).filter((file) => file.includes('@opentelemetry')))));`;

test('nothing of OpenTelemetry is loaded where no collector is named', () => {
  expect(loaded('undefined')).toEqual([]);
  const on = loaded("{ url: 'http://127.0.0.1:1', serviceName: 'marrow', share: 1, patienceMs: 100, everyMs: 100 }");
  expect(on.length).toBeGreaterThan(50);
});
