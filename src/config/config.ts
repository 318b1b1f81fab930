import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { environment } from './config-environment';
import { mistakesTogether } from './config-together';
import { type TracesConfig, tracesOf } from './config-traces';

/** What the environment decides, read once, checked and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly production: boolean;
  readonly allowDraftContent: boolean;
  /** True where reviewers look: drafts and withheld pages are shown, each with a mark. */
  readonly previewContent: boolean;
  /** The deployer's own words; absent for those in the content folder. */
  readonly deploymentFile?: string;
  /**
   * True leaves only emergency guidance; false opens what the deployer's file closes; absent leaves it to that file.
   */
  readonly botClosed?: boolean;
  readonly contentDir: string;
  readonly intentsDir: string;
  readonly buildDir: string;
  readonly stateDir: string;
  /** 32 bytes; absent if a key is to be generated in the state folder. */
  readonly stateKey?: Uint8Array;
  /** The PostgreSQL that processes share; absent if the store is a file in the state folder. Contains a password. */
  readonly databaseUrl?: string;
  readonly retentionHours: number;
  /** Seconds between two checks of the content folders; 0 reloads content on SIGHUP only. */
  readonly contentPollSeconds: number;
  /** Seconds between two self-tests with "I have chest pain"; 0 turns them off. */
  readonly safetyProbeSeconds: number;
  /** What a scraper of /metrics must send. */
  readonly metricsToken?: string;
  /** Present only if spans of turns are sent to an OpenTelemetry collector. */
  readonly traces?: TracesConfig;
  /** ISO 3166 code of the country whose emergency number is given when nobody has named one. */
  readonly country?: string;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
  readonly directLineSecrets: readonly string[];
  /** Roots of the keys that sign web chat tokens, the newest first; empty for the state key. */
  readonly directLineKeys: readonly Uint8Array[];
  /** Present only if the page talks through Azure's Direct Line. */
  readonly azureDirectLine?: { readonly origin: string; readonly secret: string };
  /** Where the help desk is notified of talks to take over, and the secret that signs it. */
  readonly handoff?: { readonly url: string; readonly secret: string };
  readonly trustedOrigins: readonly string[];
  /** How many proxies in front are ours. */
  readonly trustProxy: number;
  /** Present only if Teams is configured. */
  readonly teams?: { readonly appId: string; readonly password: string; readonly tenantId?: string };
}

/** Thrown at the start, with every mistake of the environment in its message. */
export class ConfigError extends Error {
  readonly code = 'CONFIG';
  constructor(mistakes: readonly string[]) {
    super(`The environment has ${mistakes.length} mistake(s):\n${mistakes.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the environment, by default that of the process and `.env`.
 * @returns the frozen config
 * @throws ConfigError
 */
export function readConfig(variables: NodeJS.ProcessEnv = ownEnvironment()): Config {
  // An empty variable is a line of .env that was left blank, so it counts as absent.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(set);
  const alone = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const mistakes = [...alone, ...mistakesTogether(set)];
  if (!read.success || mistakes.length > 0) throw new ConfigError(mistakes);
  return freeze(read.data);
}

// Variables of the process win over the file.
function ownEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function freeze(env: z.infer<typeof environment>): Config {
  const { AZURE_DIRECT_LINE_SECRET: secret, AZURE_DIRECT_LINE_HOST: origin } = env;
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = env;
  const traces = tracesOf(env);
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    production: env.NODE_ENV === 'production',
    allowDraftContent: env.ALLOW_DRAFT_CONTENT,
    previewContent: env.PREVIEW_CONTENT,
    contentDir: env.CONTENT_DIR,
    intentsDir: env.INTENTS_DIR,
    buildDir: env.BUILD_DIR,
    stateDir: env.STATE_DIR,
    retentionHours: env.RETENTION_HOURS,
    contentPollSeconds: env.CONTENT_POLL_SECONDS,
    safetyProbeSeconds: env.SAFETY_PROBE_SECONDS,
    logLevel: env.LOG_LEVEL,
    trustedOrigins: Object.freeze(env.TRUSTED_ORIGINS),
    trustProxy: env.TRUST_PROXY,
    directLineSecrets: Object.freeze(env.DIRECT_LINE_SECRET),
    directLineKeys: Object.freeze(env.DIRECT_LINE_KEYS),
    ...(traces && { traces: Object.freeze(traces) }),
    ...(secret && { azureDirectLine: Object.freeze({ origin, secret }) }),
    ...(env.DEPLOYMENT_FILE && { deploymentFile: env.DEPLOYMENT_FILE }),
    ...(env.BOT_CLOSED !== undefined && { botClosed: env.BOT_CLOSED }),
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    ...(env.METRICS_TOKEN && { metricsToken: env.METRICS_TOKEN }),
    ...(env.STATE_KEY && { stateKey: env.STATE_KEY }),
    ...(env.DEPLOYMENT_COUNTRY && { country: env.DEPLOYMENT_COUNTRY }),
    ...(env.HANDOFF_URL && env.HANDOFF_SECRET && { handoff: { url: env.HANDOFF_URL, secret: env.HANDOFF_SECRET } }),
    ...(appId && password && { teams: Object.freeze({ appId, password, ...(tenantId && { tenantId }) }) }),
  });
}
