import { createTokens } from '../../../src/channels/direct-line/tokens';

const DAY = 86_400_000;
const [OLD, NEW] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const GRANT = { conversation: 'c', user: 'dl_u' };
const START = Date.UTC(2026, 10, 26, 23, 50);

const headOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());

test('another key signs each day, and a token of just before midnight is still good after it', async () => {
  let now = START;
  const tokens = createTokens([OLD], 24, () => now);
  const before = await tokens.issue(GRANT);
  now += 20 * 60_000;
  const after = await tokens.issue(GRANT);
  expect(headOf(before).kid).not.toBe(headOf(after).kid);
  expect([await tokens.read(before), await tokens.read(after)]).toEqual([GRANT, GRANT]);
  now += 20 * 60_000;
  expect(await tokens.read(before)).toBeUndefined();
});

test('while a key is changed, tokens of the old one are read and the new one signs; without the old one they are gone', async () => {
  const given = await createTokens([OLD], 24).issue(GRANT);
  const both = createTokens([NEW, OLD], 24);
  expect(await both.read(given)).toEqual(GRANT);
  expect(headOf(await both.issue(GRANT)).kid).not.toBe(headOf(given).kid);
  expect(await createTokens([NEW], 24).read(given)).toBeUndefined();
});

test('a token that is renewed again and again ends a retention time after the first; a new one begins anew', async () => {
  let now = START;
  const tokens = createTokens([OLD], 24, () => now);
  let token = await tokens.issue(GRANT);
  const ends = now + 24 * 3_600_000;
  for (let held = await tokens.readHeld(token); held && now < START + 9 * DAY; held = await tokens.readHeld(token)) {
    expect(now).toBeLessThan(ends);
    token = await tokens.issue(held.grant, held.begun);
    now += 29 * 60_000;
  }
  expect(now).toBeGreaterThanOrEqual(ends);
  expect(await tokens.read(await tokens.issue(GRANT))).toEqual(GRANT);
});

test('a return ticket lives its hours over several days, and no longer', async () => {
  let now = START;
  const tokens = createTokens([OLD], 72, () => now);
  const ticket = await tokens.issueReturn(GRANT);
  now += 71 * 3_600_000;
  expect(await tokens.readReturn(ticket)).toEqual(GRANT);
  now += 2 * 3_600_000;
  expect(await tokens.readReturn(ticket)).toBeUndefined();
});

test.each([
  ['of no known key', 'ffffffffffff'],
  ['without a name', ''],
])('a token %s is not read', async (_name, kid) => {
  const tokens = createTokens([OLD], 24);
  const [head = '', ...rest] = (await tokens.issue(GRANT)).split('.');
  const day = headOf(`${head}.`).kid.split('.')[1];
  const other = { ...headOf(head), kid: kid && `${kid}.${day}` };
  const forged = [Buffer.from(JSON.stringify(other)).toString('base64url'), ...rest].join('.');
  expect(await tokens.read(forged)).toBeUndefined();
});

test('the key of a day long ago signs nothing that is read', async () => {
  const then = createTokens([OLD], 24, () => START - 30 * DAY);
  expect(await createTokens([OLD], 24, () => START).read(await then.issue(GRANT))).toBeUndefined();
});
