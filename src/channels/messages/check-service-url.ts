import type { Activity } from '@microsoft/agents-activity';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { callableHosts, type MessagesAuth } from './auth';
import { type Authorized, type Claims, isConnector } from './check-caller';
import { refuse } from './refuse';

/**
 * Refuses with 403 an activity whose replies, and our token with them, would go to the wrong place: a host that is not
 * a connector, plain HTTP, or a service that the token does not speak for.
 */
export function checkServiceUrl(auth: MessagesAuth): RequestHandler {
  const hosts = callableHosts(auth);
  return (request: Request, response: Response, next: NextFunction) => {
    const { serviceUrl } = request.body as Activity;
    const { user } = request as Authorized;
    if (serviceUrl === undefined || (hosts.isAllowed(serviceUrl) && (!auth.teams || isOurs(serviceUrl, user)))) next();
    else refuse(response, 403, 'ForbiddenServiceUrl', 'The serviceUrl is not one that this caller may name.');
  };
}

function isOurs(serviceUrl: string, claims: Claims = {}): boolean {
  const url = new URL(serviceUrl);
  const claim = claims.serviceurl ?? claims.serviceUrl;
  if (url.protocol !== 'https:') return false;
  // The connector's tokens always name their service (Bot Connector authentication, "serviceUrl claim").
  if (claim === undefined) return !isConnector(claims);
  return typeof claim === 'string' && URL.canParse(claim) && new URL(claim).host === url.host;
}
