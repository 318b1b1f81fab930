import { readConfig } from '../src/config/config';
import { refuseIdleDesk } from '../src/load/refuse-to-serve';
import { content } from './support/content';

const config = readConfig({ HANDOFF_URL: 'https://desk.example/', HANDOFF_SECRET: 's'.repeat(32) });
const { deployment } = content;
const desk = { open: [], timeZone: 'Europe/London' } as never;

test('a desk that is told of talks and never offered to anyone stops the start', () => {
  expect(() => refuseIdleDesk(config, { deployment })).toThrow(/deployment\.yml has no "desk"/);
});

test('with its hours, and where no desk is told, all is well', () => {
  expect(() => refuseIdleDesk(config, { deployment: { ...deployment, desk } })).not.toThrow();
  expect(() => refuseIdleDesk(readConfig({}), { deployment })).not.toThrow();
});
