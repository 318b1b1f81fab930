import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { OnTurnFault } from '../../domain/on-fault';
import { readHttpFault } from '../http-fault';
import { refuse } from './refuse';
import { Undelivered } from './send-reply';
import { withoutWords } from './without-words';

/** Answers what went wrong with JSON and never a stack: 4xx for what the caller sent, 502 when no reply got out, else 500. */
export function answerErrors(onFault: OnTurnFault): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault);
    const { status } = readHttpFault(fault);
    if (status < 500)
      return refuse(response, status, 'BadSyntax', 'The body must be one activity as JSON, of at most 256 kB.');
    if (fault instanceof Undelivered)
      return refuse(response, 502, 'Undelivered', 'The channel did not take the reply.');
    onFault(response.get('x-request-id') ?? randomUUID(), withoutWords(fault));
    return refuse(response, 500, 'ServiceError', 'The activity could not be processed.');
  };
}
