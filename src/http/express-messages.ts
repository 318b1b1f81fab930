import { IncomingMessage, type RequestListener, type ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

/**
 * Requests and responses that are Express' own from the start. Express gives Node's a prototype of its own, and V8 then
 * keeps each of them, with all that hangs from it, until the next collection of the whole heap; where they have that
 * prototype already, nothing is changed. In: the app. Out: options for Node's server; none for a listener of another kind.
 */
export function expressMessages(app: RequestListener | Express): Pick<ServerOptions, 'IncomingMessage'> {
  if (!('request' in app && 'response' in app)) return {};
  class Request extends IncomingMessage {}
  class Response<T extends IncomingMessage> extends ServerResponse<T> {}
  app.request = Object.setPrototypeOf(Request.prototype, app.request);
  app.response = Object.setPrototypeOf(Response.prototype, app.response);
  const messages = { IncomingMessage: Request, ServerResponse: Response };
  return messages;
}
