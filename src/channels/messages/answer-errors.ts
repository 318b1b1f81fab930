import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { OnFault } from './parts';
import { refuse } from './refuse';
import { Undelivered } from './send-reply';
import { withoutWords } from './without-words';

/** Answers what went wrong with JSON and never a stack: 4xx for what the caller sent, 502 when no reply got out, else 500. */
export function answerErrors(onFault: OnFault): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault);
    const status = statusOf(fault);
    if (status < 500)
      return refuse(response, status, 'BadSyntax', 'The body must be one activity as JSON, of at most 256 kB.');
    if (fault instanceof Undelivered)
      return refuse(response, 502, 'Undelivered', 'The channel did not take the reply.');
    onFault(response.get('x-request-id') ?? randomUUID(), withoutWords(fault));
    return refuse(response, 500, 'ServiceError', 'The activity could not be processed.');
  };
}

/** The body parser says what it makes of a body by `status`; anything else is our own fault. */
function statusOf(fault: unknown): number {
  if (!(fault instanceof Error && 'status' in fault)) return 500;
  // The parser's own faults have a type; those of a body that is not packed as its header says are only marked to be told.
  const isOfBody = 'type' in fault || 'expose' in fault;
  const told = isOfBody ? fault.status : undefined;
  return typeof told === 'number' && told >= 400 ? told : 500;
}
