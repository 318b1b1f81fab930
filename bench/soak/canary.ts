import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';
import { openLog } from '../../src/telemetry/log';
import type { StoreFault } from './faulty';
import { openFaultyBot } from './faulty-bot';
import { fuzz } from './fuzz';
import { openTalk } from './talk';

/** A word that nobody else writes. Wherever it is found, a person's words have been. */
const CANARY = 'kanarienvogel7531';
const AILMENTS: readonly (StoreFault | undefined)[] = [undefined, 'down', undefined, 'full', undefined, 'slow'];
const AILS_MS = 40;
/** One in this many turns breaks, with the person's words in its error. */
const BREAKS_EVERY = 9;

/** Where the canary was found, and how much was searched. */
export interface Sung {
  readonly found: readonly string[];
  readonly requests: number;
  readonly lines: number;
  readonly faults: number;
  /** WebSocket messages that contained the canary, as proof that it was sent at all. */
  readonly heard: number;
}

/**
 * Sends the canary through every route, well-formed and malformed, while the store fails and turns break. Then looks
 * for it in every file and every output.
 */
export async function singCanary(folder: string, requests: number, seed: number): Promise<Sung> {
  const lines: string[] = [];
  let turns = 0;
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const outputs = listen();
  const bot = await openFaultyBot(folder, log, (text) => {
    turns += 1;
    if (turns % BREAKS_EVERY === 0) throw new Error(text);
  });
  let at = 0;
  const changes = setInterval(() => {
    at += 1;
    bot.ailment.current = AILMENTS[at % AILMENTS.length];
  }, AILS_MS);
  const heard = await overSocket(bot.url);
  await fuzz(bot.url, requests, seed, CANARY);
  clearInterval(changes);
  bot.ailment.current = undefined;
  const during = placesOf(folder);
  await bot.close();
  const written = outputs.stop();
  const found = [...during, ...placesOf(folder)].flatMap(([name, bytes]) => (isIn(bytes) ? [name] : []));
  if (isIn(Buffer.from(lines.join('')))) found.push('log');
  if (isIn(Buffer.from(written))) found.push('output');
  return { found, requests, lines: lines.length, faults: bot.faults(), heard };
}

/** A talk whose replies come down a WebSocket. */
async function overSocket(url: string): Promise<number> {
  const talk = await openTalk(url);
  let heard = 0;
  const socket = new WebSocket(talk.streamUrl);
  socket.on('message', (frame) => {
    if (frame.toString().includes(CANARY)) heard += 1;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  for (const text of [`does iloprost work ${CANARY}?`, `I have crushing chest pain ${CANARY}`, `show me what you keep`])
    await talk.ask(text, false).catch(() => undefined);
  socket.terminate();
  return heard;
}

/** Captures what this process writes outside its log, in case a package prints something. */
function listen(): { readonly stop: () => string } {
  const streams = [process.stdout, process.stderr];
  const own = streams.map((stream) => stream.write);
  let written = '';
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => {
      written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
      return true;
    }) as typeof stream.write;
  return {
    stop() {
      streams.forEach((stream, at) => {
        stream.write = own[at] as typeof stream.write;
      });
      return written;
    },
  };
}

function placesOf(folder: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
}

/** How the canary may look in bytes: as text, as UTF-16, and as base64 at any offset. */
const TRACES = [
  Buffer.from(CANARY),
  Buffer.from(CANARY, 'utf16le'),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.from('x'.repeat(offset) + CANARY)
        .toString('base64')
        .slice(4, 20),
    ),
  ),
];

/** True if bytes contain a trace of the canary. */
export function isIn(bytes: Buffer): boolean {
  return TRACES.some((trace) => bytes.includes(trace));
}
