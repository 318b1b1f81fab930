import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { MessagesAuth } from './auth';
import { refuse } from './refuse';

/** The claims of a token that the SDK has verified. */
export type Claims = Readonly<Record<string, unknown>>;

/** The request after its token was verified: the SDK puts the claims there. */
export type Authorized = Request & { readonly user?: Claims };

/** The Bot Connector's own issuers, of the public and the US government cloud. */
const CONNECTORS: readonly unknown[] = ['https://api.botframework.com', 'https://api.botframework.us'];

/**
 * Refuses with 403 anybody but the Bot Connector and holders of our own secret. The SDK also accepts tokens of the
 * app's tenant, for agents that call each other. But any app, and any person who signs in, can get such a token for
 * this audience, and could then speak in anybody's name. Without an app, everybody may call.
 */
export function checkCaller({ teams }: MessagesAuth): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const { user: claims = {} } = request as Authorized;
    if (!teams || isConnector(claims) || isOurselves(claims, teams.appId)) next();
    else refuse(response, 403, 'ForbiddenCaller', 'The token is not of the Bot Connector.');
  };
}

/** True for the claims of a Bot Connector token. */
export function isConnector({ iss }: Claims): boolean {
  return typeof iss === 'string' && CONNECTORS.includes(iss.toLowerCase());
}

/**
 * The Emulator signs in with the bot's own id and secret: its token names the app (`appid`, or `azp` in version 2) and
 * no person (`scp`).
 */
function isOurselves({ appid, azp, scp }: Claims, app: string): boolean {
  const caller = appid ?? azp;
  return typeof caller === 'string' && caller.toLowerCase() === app.toLowerCase() && scp === undefined;
}
