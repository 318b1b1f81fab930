import type { Conversations } from '../../state/conversations';
import type { Log } from '../../telemetry/log';
import { type IssuedToken, issued } from './issue-token';
import { type Grant, newGrant, type Tokens } from './tokens';

/** What our own page is given: a token, a ticket to come back with, and where Direct Line is, if it is not here. */
export interface PageToken extends IssuedToken {
  readonly ticket: string;
  readonly domain?: string;
}

/** What the page sends: the ticket of the talk that it had, and where it was loaded from. */
export interface PageAsks {
  readonly ticket?: string;
  readonly origin?: string;
}

/** Gives our own page its token: for the conversation of its ticket, else for a new one. */
export type PageTokens = (asks: PageAsks) => Promise<PageToken>;

/** Tokens for the embedded Direct Line. In: the tokens, the conversations that there are, where faults are told. */
export function embeddedPageTokens(tokens: Tokens, conversations: Conversations, log: Log): PageTokens {
  // A ticket may outlive its talk. Whoever came back to one that is gone would be refused again and again.
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
