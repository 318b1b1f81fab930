import type { Grant, Tokens } from './tokens';

/** A token as Direct Line reports it. */
export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/**
 * Issues a token and answers in Direct Line's form.
 * @param begun when the first of the renewed tokens was issued
 */
export async function issued(tokens: Tokens, grant: Grant, begun?: number): Promise<IssuedToken> {
  const token = await tokens.issue(grant, begun);
  return { conversationId: grant.conversation, token, expires_in: tokens.secondsOf(begun) };
}
