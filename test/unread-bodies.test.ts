import { azureExchange } from '../src/channels/azure-direct-line/exchange';
import { tellWebhook } from '../src/serve/tell-webhook';

afterEach(() => jest.restoreAllMocks());

/** Answers each request with a body that never ends. Out: how many of them were let go. */
function answerEndlessly(status: number): () => number {
  let cancelled = 0;
  const body = () =>
    new ReadableStream({
      pull: (stream) => stream.enqueue(new Uint8Array(1024)),
      cancel: () => {
        cancelled += 1;
      },
    });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body(), { status }));
  return () => cancelled;
}

test.each([200, 403])('what a desk says with %d is let go, unread', async (status) => {
  const cancelled = answerEndlessly(status);
  const tell = tellWebhook({ url: 'https://desk.example/', secret: 's' }, async () => []);
  const begin = { kind: 'begin', id: 'i', conversation: 'c', channel: 'web-chat', level: 'none' } as const;
  await tell(begin).catch(() => {});
  expect(cancelled()).toBe(1);
});

test('what Azure says with a refusal is let go, unread', async () => {
  const cancelled = answerEndlessly(403);
  const exchange = azureExchange({ origin: 'https://azure.example', secret: 's' }, 1000);
  await expect(exchange('POST', '/tokens/generate')).rejects.toThrow();
  expect(cancelled()).toBe(1);
});
