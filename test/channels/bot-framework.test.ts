import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Activity } from '@microsoft/agents-activity';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import express from 'express';
import { readInbound } from '../../src/channels/messages/read-inbound';
import { readText, readTypedBesideFile } from '../../src/channels/messages/read-text';
import { createMessages } from '../../src/channels/messages/router';
import { dressAll } from '../../src/channels/messages/say-replies';
import { openDisk } from '../../src/content/disk';
import { loadConversations } from '../../src/content/load-conversations';
import { content } from '../support/content';
import { testMarrow } from '../support/marrow';

/** Every how manieth talk the test plays; `npm run peers` plays all of them. */
const STEP = process.env.PEERS === 'all' ? 1 : 8;
const talks = content.library.packs.flatMap((pack) => loadConversations(openDisk('content'), pack, []));
const played = talks.map((talk, at) => ({ ...talk, id: `peer-${at}` })).filter((_, at) => at % STEP === 0);

const servers: Server[] = [];
const addresses: Record<'agents' | 'bot-framework', string> = { agents: '', 'bot-framework': '' };

/** Microsoft's older SDK around the same core: `docs/bot-framework.md` shows these lines. */
function underBotFramework(): express.RequestHandler {
  const marrow = testMarrow();
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  let turns = 0;
  return (request, response) =>
    adapter.process(request, response, async (context: TurnContext) => {
      turns += 1;
      // This SDK makes dates of times, and null of a caller that it does not know.
      const { callerId: _caller, ...plain } = JSON.parse(JSON.stringify(context.activity));
      const activity = Activity.fromObject(plain);
      const inbound = readInbound(activity, `t${turns}`, readText(activity), readTypedBesideFile(activity));
      const outbound = await marrow.answer(inbound);
      for (const { dressed } of dressAll(outbound, activity, inbound.isPrivate, content.channelWords))
        await context.sendActivity(dressed as Parameters<TurnContext['sendActivity']>[0] & object);
    });
}

async function listen(app: express.Express): Promise<string> {
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

beforeAll(async () => {
  const marrow = testMarrow();
  const onFault = (_turn: string, fault: unknown) => {
    throw fault;
  };
  const parts = { ...marrow, auth: { production: false }, words: content.channelWords, onFault };
  addresses.agents = await listen(express().use(createMessages(parts).router));
  addresses['bot-framework'] = await listen(express().use(express.json()).post('/api/messages', underBotFramework()));
});

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Says one thing through an SDK. Out: the reply activities, without what differs each time: ids and times. */
async function say(sdk: keyof typeof addresses, activity: object): Promise<readonly object[]> {
  const body = JSON.stringify({ ...activity, deliveryMode: 'expectReplies' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(addresses[sdk], { method: 'POST', headers, body });
  const { activities } = (await response.json()) as { activities: readonly Record<string, unknown>[] };
  return activities.map(withoutPassing);
}

function withoutPassing(activity: Record<string, unknown>): object {
  const { id: _id, timestamp: _at, localTimestamp: _local, ...rest } = activity;
  return JSON.parse(JSON.stringify(rest, (key, value) => (key === 'turn' ? 'turn' : withoutTurn(value))));
}

/** Likes and dislikes name the turn in an urn. */
const withoutTurn = (value: unknown) =>
  typeof value === 'string' ? value.replace(/^(urn:marrow:(?:like|dislike)):.*/, '$1') : value;

test('there are talks to play', () => expect(played.length).toBeGreaterThan(10));

describe.each(['msteams', 'webchat'])('both SDKs say the same on the channel %s', (channelId) => {
  test.each(played.map((talk) => [`${talk.file}: ${talk.title}`, talk] as const))('%s', async (_, talk) => {
    for (const [at, { say: text }] of talk.turns.entries()) {
      const activity = {
        type: 'message',
        id: `${talk.id}-${at}`,
        channelId,
        serviceUrl: 'http://localhost:9/',
        from: { id: '29:person', name: 'A Person' },
        recipient: { id: '28:bot', name: 'Marrow' },
        conversation: { id: `${channelId}-${talk.id}`, conversationType: 'personal' },
        locale: talk.locale ?? 'en-US',
        ...(talk.country && { entities: [{ type: 'clientInfo', country: talk.country }] }),
        text,
      };
      const [ours, peers] = [await say('agents', activity), await say('bot-framework', activity)];
      expect(ours.length).toBeGreaterThan(0);
      expect(peers).toEqual(ours);
    }
  });
});

describe('what the older SDK sends to a channel itself', () => {
  type Mappers = { Entity: { type: { additionalProperties?: object } } };
  const { Entity } = createRequire(require.resolve('botbuilder'))(
    'botframework-connector/lib/connectorApi/models/mappers',
  ) as Mappers;
  const ask = async () => {
    const sent: { readonly entities?: readonly Record<string, unknown>[] }[] = [];
    const connector = express()
      .use(express.json())
      .post(/.*/, (request, response) => {
        sent.push(request.body);
        response.json({ id: 'sent' });
      });
    const service = new URL('/', await listen(connector)).href;
    await fetch(addresses['bot-framework'], {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: '1',
        channelId: 'msteams',
        serviceUrl: service,
        from: { id: '29:person' },
        recipient: { id: '28:bot' },
        conversation: { id: `normal-${sent.length}`, conversationType: 'personal' },
        text: 'what is bone marrow edema',
      }),
    });
    return sent[0];
  };

  test('has lost its citations, until one line tells it to leave entities alone', async () => {
    const { additionalProperties: _none, ...before } = Entity.type;
    const dropped = await ask();
    expect(dropped?.entities).toEqual([{ type: 'https://schema.org/Message' }]);
    Entity.type.additionalProperties = { type: { name: 'Object' } };
    const kept = await ask();
    expect(kept?.entities?.[0]?.citation).toBeDefined();
    Entity.type = before;
  });
});
