import type { PageTokens } from '../direct-line/page-tokens';
import { type Grant, newGrant, type Tokens } from '../direct-line/tokens';
import { AzureError } from './azure-error';
import { type AzureSite, type AzureToken, azureExchange } from './exchange';

// After this the page shows no chat; it says so and tries again by itself.
const PATIENCE_MS = 5000;

/**
 * Tokens for a page that talks through Azure's Direct Line. The configured secret is exchanged for a token of one
 * conversation and one `dl_` id.
 * @param tokens our own, for the ticket with which the page comes back
 */
export function azurePageTokens(site: AzureSite, tokens: Tokens, patienceMs = PATIENCE_MS): PageTokens {
  const ask = azureExchange(site, patienceMs);
  const begin = (user: string, origin: string | undefined) =>
    ask('POST', '/tokens/generate', { user: { id: user }, ...(origin && { trustedOrigins: [origin] }) });
  const comeBack = async ({ conversation }: Grant): Promise<AzureToken | undefined> => {
    try {
      return await ask('GET', `/conversations/${encodeURIComponent(conversation)}`);
    } catch (fault) {
      // A conversation that Azure no longer has is started anew.
      if (fault instanceof AzureError && fault.status === 404) return undefined;
      throw fault;
    }
  };
  return async ({ ticket, origin }) => {
    const held = ticket === undefined ? undefined : await tokens.readReturn(ticket);
    const user = held?.user ?? newGrant().user;
    const { conversationId, token, expires_in } = (held && (await comeBack(held))) ?? (await begin(user, origin));
    const next = await tokens.issueReturn({ conversation: conversationId, user });
    // No stream address: with one the client would never refresh its token.
    return { conversationId, token, expires_in, ticket: next, domain: `${site.origin}/v3/directline` };
  };
}
