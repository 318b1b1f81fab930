import { type Grant, TOKEN_SECONDS, type Tokens } from './tokens';

/** What Direct Line says of a token. */
export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/** Issues a token. In: the tokens and what to allow. Out: the answer in Direct Line's form. */
export async function issued(tokens: Tokens, grant: Grant): Promise<IssuedToken> {
  return { conversationId: grant.conversation, token: await tokens.issue(grant), expires_in: TOKEN_SECONDS };
}
