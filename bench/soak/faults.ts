import { type Dice, dice } from './dice';
import { type FaultyBot, openFaultyBot } from './faulty-bot';
import { openTalk, type Talk } from './talk';
import { openTeams, type Teams } from './teams';

/** The results of injecting faults. */
export interface Weathered {
  readonly injected: Readonly<Record<string, number>>;
  readonly emergencies: number;
  readonly acknowledged: number;
  /** Promises that were broken, with the step and the fault. */
  readonly broken: readonly string[];
}

interface Weather {
  readonly chance: Dice;
  readonly bot: FaultyBot;
  readonly talks: Talk[];
  readonly teams: Teams;
}

const DANGERS = ['I have crushing chest pain', 'i want to end my life', 'my face droops and i cannot lift my arm'];
const QUESTIONS = ['what causes bone marrow edema?', 'does iloprost work?', 'hello', 'qwrtp zxcvb', 'forget it'];
const DAY = 86_400_000;
const TALKS = 12;
/**
 * After this many messages a talk is replaced by a new one. Otherwise the run would spend its time reading long logs.
 */
const LONGEST = 30;

/** Faults by name. Each function returns one that ends the fault, if that is needed. */
const FAULTS: Readonly<
  Record<string, (weather: Weather, talk: Talk) => void | (() => void) | Promise<undefined | (() => void)>>
> = {
  'store-down': ({ bot }) => ail(bot, 'down'),
  'store-slow': ({ bot }) => ail(bot, 'slow'),
  'store-full': ({ bot }) => ail(bot, 'full'),
  'memory-corrupt': ({ bot }, { id }) => bot.damage('memories', id),
  'log-corrupt': ({ bot }, { id, acknowledged }) => (acknowledged.size > 0 ? undefined : bot.damage('activities', id)),
  'lock-conflict': ({ bot }) => bot.lock(),
  'event-loop-stall': ({ chance }) => stall(10 + chance.roll(50)),
  'clock-jump': ({ bot, chance }) => bot.jump((chance.roll(7) - 3) * DAY),
  'pack-broken': ({ bot }) => bot.marrow.take({ mistakes: ['broken by an edit'], withdrawn: [] } as never),
  'page-withdrawn': ({ bot }) =>
    bot.marrow.take({ mistakes: ['broken by an edit'], withdrawn: ['bone-marrow-edema/iloprost'] } as never),
  'connector-429': ({ teams }) => teams.fail(429),
  'connector-500': ({ teams }) => teams.fail(500),
  'connector-cut': ({ teams }) => teams.fail('cut'),
  duplicate: () => {},
  reordered: () => {},
};

/** Injects faults and checks that every promise is kept. */
export async function weatherFaults(folder: string, count: number, seed: number): Promise<Weathered> {
  const bot = await openFaultyBot(folder);
  const teams = await openTeams(bot.url);
  const weather: Weather = { chance: dice(seed), bot, teams, talks: [] };
  for (let number = 0; number < TALKS; number += 1) weather.talks.push(await openTalk(bot.url));
  const told = { injected: {} as Record<string, number>, emergencies: 0, acknowledged: 0, broken: [] as string[] };
  for (let step = 0; step < count; step += 1) await oneFault(weather, step, told);
  for (const talk of weather.talks) told.broken.push(...(await lost(bot, talk)));
  await teams.close();
  await bot.close();
  return told;
}

type Told = { injected: Record<string, number>; emergencies: number; acknowledged: number; broken: string[] };

async function oneFault(weather: Weather, step: number, told: Told): Promise<void> {
  const { chance, bot, talks, teams } = weather;
  const at = chance.roll(talks.length);
  const talk = talks[at] as Talk;
  const name = chance.pick(Object.keys(FAULTS));
  told.injected[name] = (told.injected[name] ?? 0) + 1;
  const isDanger = chance.happens(0.6);
  const text = chance.pick(isDanger ? DANGERS : QUESTIONS);
  const end = await FAULTS[name]?.(weather, talk);
  if (isDanger) told.emergencies += 1;
  const inTeams = name.startsWith('connector') || name === 'duplicate' || name === 'reordered';
  const where = `step ${step}, ${name}: "${text}"`;
  if (inTeams) told.broken.push(...(await teams.say(text, isDanger, name)).map((why) => `${where}: ${why}`));
  else {
    const outcome = await talk.ask(text, isDanger).catch((fault: Error) => fault.message);
    if (outcome !== 'fine') told.broken.push(`${where}: ${outcome}`);
    told.acknowledged += 1;
  }
  teams.fail(undefined);
  end?.();
  if (talk.acknowledged.size < LONGEST) return;
  told.broken.push(...(await lost(bot, talk)).map((why) => `${where}: ${why}`));
  talks[at] = await openTalk(bot.url);
}

/** What was acknowledged but is missing from the log once everything works again. */
async function lost(bot: FaultyBot, talk: Talk): Promise<readonly string[]> {
  await bot.catchUp();
  const there = await talk.read();
  const missing = [...talk.acknowledged].filter((id) => !there.has(id));
  return missing.map((id) => `${id} was acknowledged and is gone`);
}

function ail(bot: FaultyBot, fault: 'down' | 'slow' | 'full'): () => void {
  bot.ailment.current = fault;
  return () => {
    bot.ailment.current = undefined;
  };
}

function stall(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
