import express from 'express';

/** Express and nothing else: the same request body, and a response of the same form. */
const app = express();
app.use(express.json());
app.post('/api/messages', (request, response) => {
  response.json({ activities: [{ type: 'message', text: `Echo: ${request.body.text}`, replyToId: request.body.id }] });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.stderr.write(`Listens. http://127.0.0.1:${address.port}/\n`);
});
