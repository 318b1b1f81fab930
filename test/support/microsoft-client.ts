import * as newer from 'botframework-directlinejs';
import { version as newest } from 'botframework-directlinejs/package.json';
import * as older from 'botframework-directlinejs-older';
import { version as oldest } from 'botframework-directlinejs-older/package.json';
import { WebSocket } from 'ws';
import { FetchedRequest } from './fetched-request';
import type { Heard } from './talk-in-process';

// Microsoft's own client, in Node: it looks for the browser's two ways to the network among the globals.
Object.assign(globalThis, { WebSocket, XMLHttpRequest: FetchedRequest });

type ClientRow = readonly [version: string, Client: typeof newer.DirectLine];

/** Two released versions of Microsoft's client: the newest, and the one that is inside Web Chat 4.18.1. */
export const CLIENTS: readonly [ClientRow, ClientRow] = [
  [newest, newer.DirectLine],
  [oldest, older.DirectLine as unknown as typeof newer.DirectLine],
];

/** What the client itself calls its states. */
export const { ConnectionStatus } = newer;

/** Where a client stands: what a page needs to come back. */
export interface Stand {
  readonly conversationId: string;
  readonly token: string;
  readonly watermark: string;
}

/** A client that listens, with all that it heard, in order. */
export interface Listening {
  readonly client: newer.DirectLine;
  readonly heard: Heard[];
  readonly stand: () => Stand;
  /** Puts another token into its hand, as time does. */
  readonly holdToken: (token: string) => void;
  readonly say: (text: string) => Promise<string>;
  readonly leave: () => void;
}

/** How to listen: which version, over which transport, with which token; and the client's own options. */
export interface Manner {
  readonly Client: typeof newer.DirectLine;
  readonly webSocket: boolean;
  readonly token: string;
  readonly options?: object;
}

/** A token, as the page fetches it. */
export async function pageToken(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/token`, { method: 'POST' });
  return ((await answer.json()) as { token: string }).token;
}

/** Connects and listens. In: the server's address and the manner. */
export function listenTo(url: string, { Client, webSocket, token, options = {} }: Manner): Listening {
  const domain = `${url}/v3/directline`;
  // It comes back 3 to 15 seconds after a cut, by chance, and tries again after 20; tests take the shortest.
  const client = new Client({
    token,
    domain,
    webSocket,
    pollingInterval: 200,
    timeout: 2000,
    random: () => 0,
    ...options,
  });
  const heard: Heard[] = [];
  const listening = client.activity$.subscribe((activity) => void heard.push(activity as unknown as Heard));
  const inside = client as unknown as {
    readonly conversationId: string;
    token: string;
    readonly watermark: string;
    readonly tokenRefreshSubscription?: { readonly unsubscribe: () => void };
  };
  return {
    client,
    heard,
    stand: () => ({ conversationId: inside.conversationId, token: inside.token, watermark: inside.watermark }),
    holdToken: (token) => {
      inside.token = token;
    },
    say: (text) => client.postActivity({ type: 'message', text, from: { id: 'me' } } as never).toPromise(),
    // Its own `end` throws into the void; to stop listening closes the socket, and the refresh has to be stopped by hand.
    leave: () => {
      listening.unsubscribe();
      inside.tokenRefreshSubscription?.unsubscribe();
    },
  };
}

/** Waits until something is seen; ten seconds at most, or as many as are given. */
export async function until(look: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}
