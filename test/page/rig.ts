import type { Browser } from 'playwright-core';
import type { RunningServer } from '../support/server';

/** One server and one browser for all tests of the page: to start them takes longer than most of the tests. */
export interface Rig {
  readonly server: RunningServer;
  readonly state: string;
  readonly browser: Browser;
  /** Other sites: one that may show the chat in a frame, and one that may not. */
  readonly friend: string;
  readonly stranger: string;
}
