import type { Grant, Tokens } from './tokens';

/** What Direct Line says of a token. */
export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/** Issues a token. In: the tokens, what to allow, the beginning of the token that it renews. Out: the answer in Direct Line's form. */
export async function issued(tokens: Tokens, grant: Grant, begun?: number): Promise<IssuedToken> {
  const token = await tokens.issue(grant, begun);
  return { conversationId: grant.conversation, token, expires_in: tokens.secondsOf(begun) };
}
