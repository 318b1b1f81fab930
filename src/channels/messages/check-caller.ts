import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { MessagesAuth } from './auth';
import { refuse } from './refuse';

/** The claims of a token that the SDK has verified. */
export type Claims = Readonly<Record<string, unknown>>;

/** The request once its token was verified: the SDK puts the claims there. */
export type Authorized = Request & { readonly user?: Claims };

/** The Bot Connector's own issuers, public and of the US government's cloud. */
const CONNECTORS: readonly unknown[] = ['https://api.botframework.com', 'https://api.botframework.us'];

/**
 * Refuses with 403 whoever is neither the Bot Connector nor holds our own secret. The SDK also lets in what the app's tenant
 * issued, for agents that call each other; but there any app, and any person who signs in, gets a token for this audience,
 * and who gets in may say whom it speaks for. In: who may call; without an app, anybody may.
 */
export function checkCaller({ teams }: MessagesAuth): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const { user: claims = {} } = request as Authorized;
    if (!teams || isConnector(claims) || isOurselves(claims, teams.appId)) next();
    else refuse(response, 403, 'ForbiddenCaller', 'The token is not of the Bot Connector.');
  };
}

/** True for a token of the Bot Connector. In: its claims. */
export function isConnector({ iss }: Claims): boolean {
  return typeof iss === 'string' && CONNECTORS.includes(iss.toLowerCase());
}

/** The Emulator signs in with the bot's own id and secret: the token names the app (`appid`, in version 2 `azp`) and no person (`scp`). */
function isOurselves({ appid, azp, scp }: Claims, app: string): boolean {
  const caller = appid ?? azp;
  return typeof caller === 'string' && caller.toLowerCase() === app.toLowerCase() && scp === undefined;
}
