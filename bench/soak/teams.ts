import type { ServerResponse } from 'node:http';
import { openConnector } from './stub-connector';

/** The Teams side: a connector that may fail, and messages that come twice or out of order. */
export interface Teams {
  /** Makes the bot's next one or two calls fail; undefined lets all succeed. */
  readonly fail: (how: number | 'cut' | undefined) => void;
  /** Says something in a conversation of its own. Resolves to the promises that were broken. */
  readonly say: (text: string, isDanger: boolean, manner: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Opens it. */
export async function openTeams(url: string): Promise<Teams> {
  let how: number | 'cut' | undefined;
  let left = 0;
  let conversations = 0;
  const connector = await openConnector((response, number) => {
    left -= 1;
    if (how === undefined || left < 0) return take(response, number);
    if (how === 'cut') return void response.destroy();
    response.statusCode = how;
    response.setHeader('retry-after', '0').end('{}');
  });
  const post = (conversation: string, id: string, text: string) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id,
        text,
        channelId: 'msteams',
        serviceUrl: connector.url,
        conversation: { id: conversation, conversationType: 'personal' },
        from: { id: '29:p' },
        recipient: { id: '28:b' },
      }),
    });
  return {
    fail(failure) {
      how = failure;
      left = 2;
    },
    async say(text, isDanger, manner) {
      conversations += 1;
      const conversation = `teams-${conversations}`;
      const before = connector.said.length;
      const texts = manner === 'reordered' ? ['and it is getting worse', text] : [text];
      if (manner === 'duplicate') texts.push(text);
      const sent = texts.map((each, at) => post(conversation, manner === 'duplicate' ? 'same' : `m${at}`, each));
      const statuses = (await Promise.all(sent)).map(({ status }) => status);
      const said = connector.said.slice(before).join('\n');
      const failed = statuses.filter((status) => status >= 400).map((status) => `was answered with ${status}`);
      if (!said.includes('"type":"message"')) return [...failed, 'got no reply'];
      return isDanger && !said.includes('AdaptiveCard') ? [...failed, 'got no guidance'] : failed;
    },
    close: connector.close,
  };
}

function take(response: ServerResponse, number: number): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: `sent-${number}` }));
}
