import { ActivityTypes } from '@microsoft/agents-activity';
import { CloudAdapter, type TurnContext } from '@microsoft/agents-hosting';
import express from 'express';

/** An echo bot like those in the SDK's samples, to measure the cost of the SDK itself. */
const adapter = new CloudAdapter({});
const app = express();
app.use(express.json());
app.post('/api/messages', (request, response) =>
  adapter.process(request, response, async (context: TurnContext) => {
    if (context.activity.type === ActivityTypes.Message) await context.sendActivity(`Echo: ${context.activity.text}`);
  }),
);
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.stderr.write(`Listens. http://127.0.0.1:${address.port}/\n`);
});
