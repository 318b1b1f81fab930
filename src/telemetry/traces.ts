import type { TracesConfig } from '../config/config-traces';
import type { Log } from './log';
import type { Traces } from './traced';

const NO_TRACES: Traces = {
  turn: (answer) => answer,
  step: (_name, work) => work(),
  ahead: (marrow) => marrow,
  inOrder: (inOrder) => inOrder,
  faulted: (onFault) => onFault,
  stop: async () => {},
};

/**
 * Opens the traces. OpenTelemetry is loaded only if a collector is configured.
 * @param isIntent whether an intent exists in the content
 */
export async function openTraces(
  config: TracesConfig | undefined,
  isIntent: (intent: string) => boolean,
  log: Pick<Log, 'event' | 'fault'>,
): Promise<Traces> {
  if (config === undefined) return NO_TRACES;
  const [{ openTracer }, { traceTurns }] = await Promise.all([
    import('./traces-sent.js'),
    import('./traces-of-turns.js'),
  ]);
  const { tracer, stop } = openTracer(config, log);
  return { ...traceTurns(tracer, isIntent), stop };
}
