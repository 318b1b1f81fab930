import { CLIENTS, type Listening, listenTo, pageToken, until } from '../../support/microsoft-client';
import { type RunningServer, startServer } from '../../support/server';
import type { Heard } from '../../support/talk-in-process';

/** A client that talks to the real server, and comes back by itself or as the page has it come back. */
interface Talker {
  readonly name: string;
  listening: Listening;
  readonly heard: Heard[];
  /** Ids of all messages that were acknowledged. */
  readonly said: string[];
}

const QUESTIONS = ['what is bone marrow edema?', 'what causes it?', 'crushing chest pain', 'is it serious?'];
const WAYS = CLIENTS.flatMap(([version, Client]) =>
  [true, false].map((webSocket) => ({ name: `${version} ${webSocket ? 'WebSocket' : 'polling'}`, Client, webSocket })),
);

let server: RunningServer;
let talkers: (Talker & (typeof WAYS)[number])[];

beforeEach(async () => {
  server = await startServer();
  talkers = await Promise.all(
    WAYS.map(async (way) => {
      const listening = listenTo(server.url, { ...way, token: await pageToken(server.url) });
      return { ...way, listening, heard: [], said: [] };
    }),
  );
});

afterEach(async () => {
  for (const { listening } of talkers) listening.leave();
  await server.end();
});

const ask = (talker: Talker, question: string) =>
  talker.listening.say(question).then((id) => void talker.said.push(id));

const isAnswered = ({ said }: Talker, heard: readonly Heard[]) =>
  said.every((id) => heard.some(({ replyToId }) => replyToId === id));

const isGuidance = ({ channelData }: Heard) =>
  (channelData?.marrow as { readonly presentation?: string } | undefined)?.presentation === 'interrupt';

/** What stands in the log of a talk, read from its beginning. */
async function logOf({ listening }: Talker): Promise<readonly Heard[]> {
  const { conversationId, token } = listening.stand();
  const address = `${server.url}/v3/directline/conversations/${conversationId}/activities`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { activities: readonly Heard[] }).activities;
}

test.each([['SIGKILL'], ['SIGTERM']] as const)(
  'a talk goes over %s and a new start with nothing lost and nothing doubled, over both transports',
  async (signal) => {
    for (const question of QUESTIONS.slice(0, 2)) await Promise.all(talkers.map((each) => ask(each, question)));
    // The last messages are acknowledged and hardly answered when the process is stopped.
    await Promise.all(talkers.flatMap((each) => QUESTIONS.map((question) => ask(each, question))));
    await server.stop(signal);
    for (const talker of talkers) talker.heard.push(...talker.listening.heard.splice(0));
    server = await server.again();
    for (const talker of talkers.filter(({ webSocket }) => !webSocket)) {
      // A polling client gives up at its first network error, so the page makes a new one where the old one stood.
      const { listening: old, Client } = talker;
      old.leave();
      talker.listening = listenTo(server.url, {
        Client,
        webSocket: false,
        token: old.stand().token,
        options: old.stand(),
      });
    }
    await Promise.all(talkers.map((each) => ask(each, 'what helps?')));
    await until(() => talkers.every((each) => isAnswered(each, [...each.heard, ...each.listening.heard])), 20);
    for (const talker of talkers) {
      const ids = [...talker.heard, ...talker.listening.heard].map(({ id }) => id);
      const log = await logOf(talker);
      // Guidance in a danger is shown at once where the log takes long, and so may stand there a little later; all else is heard in order.
      const dangers = log.filter(isGuidance).map(({ id }) => id);
      const inOrder = (all: readonly string[]) => all.filter((id) => !dangers.includes(id));
      expect({ [talker.name]: inOrder(ids) }).toEqual({ [talker.name]: inOrder(log.map(({ id }) => id)) });
      expect(ids).toHaveLength(log.length);
      expect(dangers.filter((id) => !ids.includes(id))).toEqual([]);
      for (const id of talker.said) expect(log.filter((each) => each.id === id)).toHaveLength(1);
      expect(new Set(ids).size).toBe(ids.length);
      const answers = talker.said.map((id) => log.filter(({ replyToId }) => replyToId === id).length);
      expect(answers).toEqual(talker.said.map(() => 1));
    }
  },
  60_000,
);
