import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embedded } from './page/embedded';
import { looks } from './page/looks';
import type { Rig } from './page/rig';
import { skeleton } from './page/skeleton';
import { talk } from './page/talk';
import { inBrowser, openBrowser } from './support/browser';
import { startServer } from './support/server';
import { openSite, type Site } from './support/site';

jest.setTimeout(60_000);

inBrowser('the chat page in a real browser', () => {
  const rig = {} as Rig;
  const sites: Site[] = [];

  beforeAll(async () => {
    sites.push(await openSite(), await openSite());
    const [friend = '', stranger = ''] = sites.map(({ url }) => url);
    const state = mkdtempSync(join(tmpdir(), 'marrow-state-'));
    const [server, browser] = await Promise.all([startServer({ TRUSTED_ORIGINS: friend }, state), openBrowser()]);
    Object.assign(rig, { server, state, browser, friend, stranger });
  });

  afterAll(async () => {
    await rig.browser?.close();
    await rig.server?.end();
    for (const site of sites) site.close();
    rmSync(rig.state, { recursive: true, force: true });
  });

  describe('before and without its scripts', () => skeleton(rig));
  describe('in a talk', () => talk(rig));
  describe('whatever the screen', () => looks(rig));
  describe('on other sites', () => embedded(rig));
});
