import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../../telemetry/log';
import { mostOf, readHttpFault } from '../http-fault';

/** A refusal in Direct Line's own shape: HTTP status, stable code, what to do. */
export class DirectLineError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'DirectLineError';
    this.status = status;
    this.code = code;
  }
}

/** The body of a refusal, in the form that the Direct Line protocol prescribes. */
export function errorBody(
  code: string,
  message: string,
): { readonly error: { readonly code: string; readonly message: string } } {
  return { error: { code, message } };
}

/** Answers a known path that was called with the wrong method. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (_request, response) => {
    const message = `This address takes ${methods.join(' and ')} only.`;
    response
      .set('Allow', [...methods, 'OPTIONS'].join(', '))
      .status(405)
      .json(errorBody('MethodNotAllowed', message));
  };
}

/** The final error handler. It never reveals a stack or the sender's own words. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, code, message } = explain(error);
    if (status >= 500) log.fault('direct-line-request', error, { request: response.get('x-request-id') ?? null });
    response.status(status).json(errorBody(code, message));
  };
}

function explain(error: unknown): { readonly status: number; readonly code: string; readonly message: string } {
  if (error instanceof DirectLineError) return error;
  const { status, type } = readHttpFault(error);
  if (type === 'entity.too.large')
    return new DirectLineError(413, 'MessageSizeTooBig', `The body may have ${mostOf(error)} kB at most.`);
  if (type === 'entity.parse.failed') return new DirectLineError(400, 'BadSyntax', 'The body is not valid JSON.');
  if (status < 500) return new DirectLineError(status, 'BadArgument', 'The request could not be read.');
  return new DirectLineError(500, 'ServiceError', 'Something broke on our side. Try again.');
}
