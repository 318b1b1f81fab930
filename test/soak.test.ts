import { isIn, singCanary } from '../bench/soak/canary';
import { weatherFaults } from '../bench/soak/faults';
import { openFaultyBot } from '../bench/soak/faulty-bot';
import { fuzz } from '../bench/soak/fuzz';
import { freshFolder, removeFolders } from './support/state';

afterAll(removeFolders);

/** A sample of what `npm run soak` does at length; the seed is fixed, so that what it finds is found again. */
const SEED = 20_261_126;

test('faults: every emergency gets its guidance, and what was acknowledged is still there', async () => {
  const { broken, injected, emergencies } = await weatherFaults(freshFolder(), 120, SEED);
  expect(broken).toEqual([]);
  expect(Object.keys(injected).length).toBeGreaterThan(12);
  expect(emergencies).toBeGreaterThan(50);
}, 120_000);

test('odd requests to every route are answered, and none breaks the server', async () => {
  const bot = await openFaultyBot(freshFolder());
  const { statuses, faults } = await fuzz(bot.url, 1_500, SEED);
  expect(faults).toEqual([]);
  expect(statuses['no answer']).toBeUndefined();
  expect(Object.values(statuses).reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(1_500);
  expect((await fetch(`${bot.url}/health`)).status).toBe(200);
  await bot.close();
}, 120_000);

test('what people type is in no file and no output, whatever breaks meanwhile', async () => {
  const { found, lines, faults, heard } = await singCanary(freshFolder(), 2_000, SEED);
  expect(found).toEqual([]);
  expect(heard).toBeGreaterThan(0);
  expect(lines).toBeGreaterThan(200);
  expect(faults).toBeGreaterThan(20);
}, 120_000);

test('a canary in plain bytes would be found', () => {
  const canary = 'kanarienvogel7531';
  for (const bytes of [
    Buffer.from(`...${canary}...`),
    Buffer.from(canary, 'utf16le'),
    Buffer.from(Buffer.from(`ab${canary} and more`).toString('base64')),
  ])
    expect(isIn(bytes)).toBe(true);
  expect(isIn(Buffer.from('nothing of it'))).toBe(false);
});
