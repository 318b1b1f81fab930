import { IncomingMessage, type RequestListener, type ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

/**
 * Makes Node create requests and responses that already have Express's prototypes. Otherwise Express swaps the
 * prototype of each, and V8 then keeps the object, with everything it refers to, until the next full collection.
 * @returns options for Node's server; none for a listener that is not Express
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
