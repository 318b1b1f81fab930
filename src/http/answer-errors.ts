import type { ErrorRequestHandler, RequestHandler } from 'express';
import { DirectLineError } from '../channels/direct-line/direct-line-error';
import { mostOf, readHttpFault } from '../channels/http-fault';
import type { Log } from '../telemetry/log';

/** What each kind of failed request is called, and what its sender can do. */
const KNOWN: ReadonlyMap<string, readonly [number, string, string]> = new Map([
  ['entity.parse.failed', [400, 'BadJson', 'The body is not JSON that can be read.']],
  ['encoding.unsupported', [415, 'BadEncoding', 'The body has an encoding that is not supported.']],
  ['charset.unsupported', [415, 'BadCharset', 'The body has a character set that is not supported.']],
  ['request.aborted', [400, 'Aborted', 'The request ended before its body did.']],
]);

/** The answer for an unknown address. */
export const notFound: RequestHandler = (_request, response) => {
  response
    .status(404)
    .json({ error: { code: 'NotFound', message: 'There is nothing at this address. The chat is at "/".' } });
};

/** The final error handler: a status, a stable code and what to do; never a stack, never the sender's words. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (fault, _request, response, next) => {
    if (response.headersSent) return next(fault);
    const [status, code, message] = explain(fault);
    if (status >= 500) log.fault('http-request', fault, { request: response.get('x-request-id') ?? null });
    response.status(status).json({ error: { code, message } });
  };
}

function explain(fault: unknown): readonly [number, string, string] {
  // Rate limits bring their own wording.
  if (fault instanceof DirectLineError) return [fault.status, fault.code, fault.message];
  const type = typeOf(fault);
  if (type === 'entity.too.large') return [413, 'BodyTooLarge', `The body may have ${mostOf(fault)} kB at most.`];
  return KNOWN.get(type) ?? unknown(fault);
}

function typeOf(fault: unknown): string {
  return readHttpFault(fault).type;
}

function unknown(fault: unknown): readonly [number, string, string] {
  const { status } = readHttpFault(fault);
  if (status < 500) return [status, 'BadRequest', 'The request could not be read.'];
  return [500, 'ServiceError', 'Something broke on our side. Try again in a moment.'];
}
