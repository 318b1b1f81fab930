import { setTimeout as wait } from 'node:timers/promises';
import { type BodyOf, hammer } from './channels-hammer';
import { askSteadily, openLines } from './channels-line';
import { type BenchServer, startServer } from './channels-server';
import { quantile } from './read-lines';

const ROUNDS = 5;
const ROUND_MS = 2000;
const WARM_MS = 6000;
const CONNECTIONS = 16;
const TALKS = 1000;
const PER_SECOND = 200;
const SECONDS = 10;
const SOCKETS = 2000;
const TREATMENT = 'does iloprost work for bone marrow edema?';
const EMERGENCY = 'I have crushing chest pain and my arm is numb';

/** `npm run bench -- channels`: requests per second, how soon an answer arrives on a socket, memory per socket. */
export async function benchChannels(args: readonly string[]): Promise<void> {
  const servers: BenchServer[] = [];
  const start = async (file: string, variables: Readonly<Record<string, string>> = {}) => {
    const server = await startServer(file, variables);
    servers.push(server);
    return server;
  };
  try {
    const marrow = await start('src/main.js', { TRUST_PROXY: '1' });
    if (!args.includes('--line')) {
      const echo = await start('bench/channels-echo.js');
      const bare = await start('bench/channels-bare.js');
      await benchRequests({ echo, bare, marrow });
    }
    if (!args.includes('--requests')) await benchLine(marrow);
  } finally {
    for (const server of servers) server.stop();
  }
}

interface Contenders {
  readonly echo: BenchServer;
  readonly bare: BenchServer;
  readonly marrow: BenchServer;
}

/** All take turns in one run, so that other load on the machine affects them equally. */
async function benchRequests({ echo, bare, marrow }: Contenders): Promise<void> {
  const contenders: readonly [string, BenchServer, BodyOf][] = [
    ['echo bot on the same SDK', echo, bodiesOf(TREATMENT)],
    ['bare Express', bare, bodiesOf(TREATMENT)],
    ['Marrow, a treatment question', marrow, bodiesOf(TREATMENT)],
    ['Marrow, an emergency', marrow, bodiesOf(EMERGENCY)],
  ];
  const rates = new Map<string, number[]>(contenders.map(([name]) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, { url }, bodyOf] of contenders) {
      // The first round is a warm-up: this much code takes seconds to be compiled.
      const rate = await hammer(`${url}/api/messages`, bodyOf, round > 0 ? ROUND_MS : WARM_MS, CONNECTIONS);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  const echoRates = rates.get(contenders[0]?.[0] ?? '') ?? [];
  console.log(`expectReplies, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${ROUND_MS / 1000} s in turn; medians`);
  for (const [name, of] of rates) {
    const ratios = of.map((rate, at) => rate / (echoRates[at] ?? Number.NaN));
    const shown = `${median(of).toFixed(0).padStart(6)} requests/s  ${median(ratios).toFixed(2)} of the echo bot`;
    console.log(`  ${name.padEnd(30)}${shown}  (rounds ${of.map((rate) => rate.toFixed(0)).join(', ')})`);
  }
}

function bodiesOf(text: string): BodyOf {
  const activity = {
    type: 'message',
    channelId: 'emulator',
    serviceUrl: 'http://localhost:3979/',
    deliveryMode: 'expectReplies',
    from: { id: 'person', name: 'A Person', role: 'user' },
    recipient: { id: 'bot', name: 'Bot', role: 'bot' },
    locale: 'en-GB',
    text,
  };
  return (n) => JSON.stringify({ ...activity, id: `a${n}`, conversation: { id: `${text.length}-${n % TALKS}` } });
}

async function benchLine(marrow: BenchServer): Promise<void> {
  const idle = marrow.memory();
  const lines = await openLines(marrow, 2 * PER_SECOND);
  await askSteadily(lines, () => TREATMENT, PER_SECOND, 2);
  const costs = [...(await askSteadily(lines, () => TREATMENT, PER_SECOND, SECONDS))].sort((a, b) => a - b);
  const [half, most] = [quantile(costs, 0.5), quantile(costs, 0.99)].map((cost) => cost.toFixed(1));
  console.log(`Direct Line, POST to the answer on the socket, ${PER_SECOND} messages/s for ${SECONDS} s:`);
  console.log(`  p50 ${half} ms, p99 ${most} ms, slowest ${costs.at(-1)?.toFixed(1)} ms, ${costs.length} answers`);
  const before = marrow.memory();
  const more = await openLines(marrow, SOCKETS - lines.length, lines.length);
  await wait(3000);
  console.log(
    `${SOCKETS} open sockets: ${marrow.memory().toFixed(0)} MB (${before.toFixed(0)} MB with ${lines.length}, ${idle.toFixed(0)} MB before any)`,
  );
  for (const line of [...lines, ...more]) line.close();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
