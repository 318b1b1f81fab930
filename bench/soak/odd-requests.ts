import type { Dice } from './dice';
import { oddFields, oddString, oddValue } from './odd-values';

/** A talk that was started properly, so that requests get past authentication. */
export interface Opened {
  readonly conversation: string;
  readonly token: string;
}

/** One request to send. */
export interface OddRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];
const TYPES = [
  'application/json',
  'application/json; charset=utf-7',
  'text/plain',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/octet-stream',
  'application/vnd.microsoft.activity',
  '',
];
const ACTIVITIES = ['message', 'event', 'typing', 'invoke', 'messageUpdate', 'conversationUpdate', 'endOfConversation'];
/** How many addresses take turns, in the header of a proxy. Otherwise the limits by address would refuse everything. */
const ADDRESSES = 4_000;

/**
 * Makes a request that nobody would send.
 * @param connector the address of a connector on this machine
 */
export function oddRequest(bare: Dice, talks: readonly Opened[], connector: string, canary = ''): OddRequest {
  const dice = { ...bare, canary };
  const talk = dice.pick(talks);
  const path = pathOf(dice, talk);
  const method = dice.happens(0.75) ? (path.includes('?') ? 'GET' : 'POST') : dice.pick(METHODS);
  const address = dice.roll(ADDRESSES);
  const headers: Record<string, string> = { 'x-forwarded-for': `10.1.${address >> 8}.${address & 255}` };
  if (canary) headers['user-agent'] = canary;
  if (dice.happens(0.9)) headers.authorization = `Bearer ${dice.happens(0.9) ? talk.token : 'abc.def.ghi'}`;
  if (dice.happens(0.1)) headers['accept-encoding'] = asHeader(oddString(dice));
  if (dice.happens(0.05)) headers.origin = asHeader(oddString(dice));
  if (dice.happens(0.03)) headers['content-encoding'] = dice.pick(['gzip', 'br', 'odd']);
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return { method, path, headers };
  headers['content-type'] = dice.happens(0.85) && !path.includes('upload') ? 'application/json' : dice.pick(TYPES);
  return { method, path, headers, body: bodyOf(dice, path, connector) };
}

function pathOf(dice: Dice, { conversation }: Opened): string {
  const talk = `/v3/directline/conversations/${dice.happens(0.95) ? conversation : encodeURIComponent(oddString(dice).replace(/[\ud800-\udfff]/g, ''))}`;
  return dice.pick([
    '/',
    '/health',
    '/ready',
    `/assets/${encodeURIComponent(dice.pick(['x', '..', '%00']))}/page.js`,
    '/api/token',
    '/api/my-data',
    '/api/messages',
    '/api/messages',
    '/v3/directline/tokens/generate',
    '/v3/directline/tokens/refresh',
    '/v3/directline/conversations',
    talk,
    `${talk}/activities`,
    `${talk}/activities`,
    `${talk}/activities?watermark=${encodeURIComponent(dice.pick(['', '1', '-1', 'x', '9'.repeat(40)]))}`,
    `${talk}/upload`,
    `${talk}/stream?t=x`,
    `/${encodeURIComponent(dice.pick(['%', 'x', '.env', '..']))}`,
  ]);
}

function bodyOf(dice: Dice, path: string, connector: string): Buffer {
  if (path.includes('upload') && dice.happens(0.7)) return upload(dice);
  if (dice.happens(0.08)) return Buffer.from(Array.from({ length: dice.roll(200) }, () => dice.roll(256)));
  if (dice.happens(0.05)) return Buffer.from(JSON.stringify(oddValue(dice)).slice(0, -1));
  if (dice.happens(0.1)) return Buffer.from(`${'['.repeat(2_000)}${']'.repeat(2_000)}`);
  const usual = path.includes('messages')
    ? forBot(dice, connector)
    : { type: dice.pick(ACTIVITIES), text: oddString(dice) };
  return Buffer.from(JSON.stringify(dice.happens(0.9) ? { ...usual, ...oddFields(dice) } : oddValue(dice)));
}

function forBot(dice: Dice, serviceUrl: string): object {
  const people = { from: { id: '29:p' }, recipient: { id: '28:b' } };
  const place = { channelId: dice.pick(['msteams', 'webchat']), serviceUrl, conversation: { id: `c${dice.roll(50)}` } };
  return { type: dice.pick(ACTIVITIES), id: `a${dice.roll(1e6)}`, text: oddString(dice), ...people, ...place };
}

function upload(dice: Dice): Buffer {
  const part = (name: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"; filename="f"\r\nContent-Type: application/octet-stream\r\n\r\n${text}\r\n`;
  const parts = Array.from({ length: dice.roll(3) }, () => part(dice.pick(['activity', 'file']), oddString(dice)));
  return Buffer.from(`${parts.join('')}${dice.happens(0.8) ? '--x--\r\n' : ''}`);
}

// A header may only contain printable ASCII.
function asHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, 200);
}
