import { z } from 'zod';
import { whole, yesOrNo } from './config-fields';

/** Where spans of turns are sent, and how many. The variables have OpenTelemetry's own names. */
export interface TracesConfig {
  /** The whole address, including `/v1/traces`. */
  readonly url: string;
  readonly serviceName: string;
  /** The share of turns that is sent, from 0 to 1. */
  readonly share: number;
  /** A collector that takes longer than this has failed. */
  readonly patienceMs: number;
  /** How long spans are gathered before they are sent. */
  readonly everyMs: number;
}

/** An address without a password: a key belongs in the variable for headers. Messages never quote what is wrong. */
const collector = z.string().refine((address) => {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password;
}, 'must be an http or https address without a password, such as http://127.0.0.1:4318 (a key goes into OTEL_EXPORTER_OTLP_HEADERS)');

const SAMPLERS = ['always_on', 'always_off', 'traceidratio'] as const;

/** The OpenTelemetry variables that have a meaning here. */
export const tracesFields = {
  endpoint: collector.optional(),
  tracesEndpoint: collector.optional(),
  serviceName: z.string().max(255, 'must have at most 255 characters, such as marrow').default('marrow'),
  // No parent span ever comes in, so a parent-based sampler always uses its root.
  sampler: z
    .enum(
      SAMPLERS.flatMap((name) => [name, `parentbased_${name}`] as const),
      'must be one of OpenTelemetry’s samplers, such as parentbased_traceidratio',
    )
    .transform((name) => name.replace('parentbased_', ''))
    .default('always_on'),
  share: z
    .string()
    .regex(/^(?:0?\.\d+|[01](?:\.0+)?)$/, 'must be a share from 0 to 1, such as 0.1')
    .transform(Number)
    .default(1),
  patience: whole(100, 5_000, '3000').default(3_000),
  every: whole(100, 60_000, '5000').default(5_000),
  exporter: z.enum(['otlp', 'none'], 'must be otlp or none, such as otlp').default('otlp'),
  protocol: z.literal('http/json', 'must be http/json, which is all that is spoken here').optional(),
  isDisabled: yesOrNo.default(false),
};

/** What the variables amount to; undefined if nothing is to be sent. */
export function tracesOf(env: {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?: string | undefined;
  readonly OTEL_SERVICE_NAME: string;
  readonly OTEL_TRACES_SAMPLER: string;
  readonly OTEL_TRACES_SAMPLER_ARG: number;
  readonly OTEL_EXPORTER_OTLP_TIMEOUT: number;
  readonly OTEL_BSP_SCHEDULE_DELAY: number;
  readonly OTEL_TRACES_EXPORTER: 'otlp' | 'none';
  readonly OTEL_SDK_DISABLED: boolean;
}): TracesConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = env;
  const url = whole ?? (base && `${base.replace(/\/$/, '')}/v1/traces`);
  const share = { always_on: 1, always_off: 0 }[env.OTEL_TRACES_SAMPLER] ?? env.OTEL_TRACES_SAMPLER_ARG;
  if (url === undefined || env.OTEL_SDK_DISABLED || env.OTEL_TRACES_EXPORTER === 'none' || share === 0)
    return undefined;
  const { OTEL_SERVICE_NAME: serviceName, OTEL_EXPORTER_OTLP_TIMEOUT: patienceMs } = env;
  return { url, serviceName, share, patienceMs, everyMs: env.OTEL_BSP_SCHEDULE_DELAY };
}
