import { azurePageTokens } from '../channels/azure-direct-line/page-tokens';
import { embeddedPageTokens, type PageTokens } from '../channels/direct-line/page-tokens';
import { createTokens, type Tokens } from '../channels/direct-line/tokens';
import type { Config } from '../config/config';
import type { Conversations } from '../state/conversations';
import type { Log } from '../telemetry/log';

/** What decides where our own page gets its tokens. */
interface Opened {
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly log: Log;
}

/**
 * The tokens of the embedded Direct Line.
 * @param stateKey the root of their keys if none is configured
 */
export function openTokens({ directLineKeys, retentionHours }: Config, stateKey: Uint8Array): Tokens {
  const [newest = stateKey, ...older] = directLineKeys;
  return createTokens([newest, ...older], retentionHours);
}

/** Where the page gets its token: from Azure's Direct Line if that is configured, otherwise from the embedded one. */
export function openPageTokens(
  { azureDirectLine: azure }: Config,
  { tokens, conversations, log }: Opened,
): { readonly pageTokens: PageTokens; readonly directLineOrigin?: string } {
  return azure
    ? { pageTokens: azurePageTokens(azure, tokens), directLineOrigin: azure.origin }
    : { pageTokens: embeddedPageTokens(tokens, conversations, log) };
}
