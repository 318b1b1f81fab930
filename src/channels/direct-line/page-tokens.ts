import type { Conversations } from '../../state/conversations';
import type { Log } from '../../telemetry/log';
import { type IssuedToken, issued } from './issue-token';
import { type Grant, newGrant, type Tokens } from './tokens';

/** What our own page gets: a token, a ticket to come back with, and the address of Direct Line if it is elsewhere. */
export interface PageToken extends IssuedToken {
  readonly ticket: string;
  readonly domain?: string;
}

/** What the page sends: the ticket of its earlier conversation, and where it was loaded from. */
export interface PageAsks {
  readonly ticket?: string;
  readonly origin?: string;
}

/** Gives our own page its token: for the conversation of its ticket, or for a new one. */
export type PageTokens = (asks: PageAsks) => Promise<PageToken>;

/** Tokens for the embedded Direct Line. */
export function embeddedPageTokens(tokens: Tokens, conversations: Conversations, log: Log): PageTokens {
  // A ticket may outlive its conversation. A page that came back to a deleted one would be refused again and again.
  const isThere = async ({ conversation }: Grant) => {
    const person = await conversations.personIn(conversation).catch((error) => {
      log.fault('conversation-read', error);
      return '';
    });
    return person !== undefined;
  };
  return async ({ ticket }) => {
    const held = ticket === undefined ? undefined : await tokens.readReturn(ticket);
    const grant = held && (await isThere(held)) ? held : newGrant();
    return { ...(await issued(tokens, grant)), ticket: await tokens.issueReturn(grant) };
  };
}
