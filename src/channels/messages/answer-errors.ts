import { randomUUID } from 'node:crypto';
import type { TurnContext } from '@microsoft/agents-hosting';
import type { ErrorRequestHandler } from 'express';
import type { OnTurnFault } from '../../domain/on-fault';
import { readHttpFault } from '../http-fault';
import { nameChannel } from './name-channel';
import type { MessagesParts } from './parts';
import { refuse } from './refuse';
import { sendAll, Undelivered } from './send-reply';
import { turnOf } from './turn-of';
import { withoutWords } from './without-words';

/** Reports errors as JSON, never with a stack: 4xx for what the caller sent, 502 if no reply got out, otherwise 500. */
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

/** Runs when a turn breaks: the fault is reported, and the person still gets a number to call. */
export function sayBroken({ words, onFault }: MessagesParts): (context: TurnContext, fault: Error) => Promise<void> {
  return async (context, fault) => {
    // All tries have failed, so nothing can be delivered now. The caller is told and may send again.
    if (fault instanceof Undelivered) throw fault;
    const turn = turnOf(context);
    onFault(turn, withoutWords(fault));
    const message = { type: 'message', text: words.broken };
    await sendAll(context, [{ dressed: message, bare: () => message }], (again) => onFault(turn, again));
    nameChannel(context);
  };
}
