import { setTimeout as wait } from 'node:timers/promises';
import type { Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TracesConfig } from '../config/config-traces';
import type { Log } from './log';

/** How long a stop waits for the collector to take what is left. */
const GOODBYE_MS = 2_000;

/** `ExportResultCode.SUCCESS`, from a package that we do not depend on. */
const SUCCESS = 0;

/**
 * Opens the connection to the collector. The provider is never registered globally with OpenTelemetry, so whatever the
 * bot SDK and others would record there, such as conversation ids and addresses, goes nowhere.
 */
export function openTracer(
  { url, serviceName, share, patienceMs, everyMs }: TracesConfig,
  log: Pick<Log, 'event' | 'fault'>,
) {
  const exporter = tellingOnce(new OTLPTraceExporter({ url, timeoutMillis: patienceMs }), log);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter, exportTimeoutMillis: patienceMs, scheduledDelayMillis: everyMs }),
    ],
  });
  const tracer: Tracer = provider.getTracer('marrow');
  return {
    tracer,
    stop: () => Promise.race([provider.shutdown().catch(() => {}), wait(GOODBYE_MS, undefined, { ref: false })]),
  };
}

/** An exporter that reports once when the collector fails and once when it is back, not for every batch in between. */
function tellingOnce(exporter: SpanExporter, log: Pick<Log, 'event' | 'fault'>): SpanExporter {
  let failing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const fails = result.code !== SUCCESS;
        if (fails && !failing) log.fault('traces', result.error);
        if (!fails && failing) log.event('traces-recovered');
        failing = fails;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
