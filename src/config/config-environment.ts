import { z } from 'zod';
import { handoffUrl, host, key, keys, origins, postgresAddress, secrets, whole, yesOrNo } from './config-fields';
import { tracesFields } from './config-traces';

/** The variables of the configuration, with their defaults and what they must look like. */
export const environment = z.object({
  PORT: whole(0, 65_535, '3978').default(3978),
  HOST: z.string().default('127.0.0.1'),
  // A typo of "production" must not open what production closes.
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production, such as production')
    .default('development'),
  ALLOW_DRAFT_CONTENT: yesOrNo.default(false),
  PREVIEW_CONTENT: yesOrNo.default(false),
  DEPLOYMENT_FILE: z.string().optional(),
  BOT_CLOSED: yesOrNo.optional(),
  CONTENT_DIR: z.string().default('content'),
  INTENTS_DIR: z.string().default('intents'),
  BUILD_DIR: z.string().default('build'),
  STATE_DIR: z.string().default('var'),
  STATE_KEY: key.optional(),
  DATABASE_URL: postgresAddress.optional(),
  CONTENT_POLL_SECONDS: whole(0, 86_400, '30').default(30),
  SAFETY_PROBE_SECONDS: whole(0, 3_600, '60').default(60),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters, such as: openssl rand -hex 16').optional(),
  RETENTION_HOURS: whole(1, 8_760, '24').default(24),
  DEPLOYMENT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters, such as GB')
    .optional(),
  LOG_LEVEL: z
    .enum(['info', 'warn', 'error', 'silent'], 'must be info, warn, error or silent, such as info')
    .default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: tracesFields.endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesFields.tracesEndpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: tracesFields.protocol,
  OTEL_EXPORTER_OTLP_TIMEOUT: tracesFields.patience,
  OTEL_BSP_SCHEDULE_DELAY: tracesFields.every,
  OTEL_SERVICE_NAME: tracesFields.serviceName,
  OTEL_TRACES_SAMPLER: tracesFields.sampler,
  OTEL_TRACES_SAMPLER_ARG: tracesFields.share,
  OTEL_TRACES_EXPORTER: tracesFields.exporter,
  OTEL_SDK_DISABLED: tracesFields.isDisabled,
  DIRECT_LINE_SECRET: secrets.default([]),
  DIRECT_LINE_KEYS: keys.default([]),
  AZURE_DIRECT_LINE_SECRET: z.string().optional(),
  AZURE_DIRECT_LINE_HOST: host.default('https://directline.botframework.com'),
  HANDOFF_URL: handoffUrl.optional(),
  HANDOFF_SECRET: z.string().min(32, 'must have at least 32 characters, such as: openssl rand -hex 32').optional(),
  TRUSTED_ORIGINS: origins.default([]),
  TRUST_PROXY: whole(0, 10, '1').default(0),
  MICROSOFT_APP_ID: z.guid('must be a GUID, such as 00000000-0000-0000-0000-000000000000').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
});
