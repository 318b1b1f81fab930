import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TurnLine } from './log';

/** What a scraper reads: counts and times, with labels from short lists; never text, never an id. */
export interface Metrics {
  readonly turn: (line: TurnLine) => void;
  readonly fault: (name: string) => void;
  readonly probe: (result: string) => void;
  /** A number that is looked up at every scrape. */
  readonly gauge: (name: string, help: string, read: () => number | Promise<number>) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** In seconds. A turn takes milliseconds; one that takes more than a second is a fault. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The label for an intent that the content does not have (any more). */
const OTHER = 'other';

/**
 * Opens the metrics of this process: its own, and Node's (memory, event-loop lag, garbage collection).
 * @param isIntent whether an intent exists, so that labels cannot grow without bounds
 */
export function openMetrics(isIntent: (intent: string) => boolean): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const count = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const turns = count('marrow_turns_total', 'Turns by how they ended', [
    'channel',
    'outcome',
    'disposition',
    'presentation',
  ]);
  const intents = count('marrow_turn_intents_total', 'Turns by what they were about', ['intent']);
  const faults = count('marrow_faults_total', 'What broke, by the name in the log', ['name']);
  const probes = count('marrow_safety_probes_total', 'Askings of "I have chest pain", by result', ['result']);
  const labelNames = ['channel', 'outcome'];
  const help = 'Seconds from a message to its reply, without the channel';
  const seconds = new Histogram({ name: 'marrow_turn_seconds', help, labelNames, buckets: BUCKETS, registers });
  return {
    turn({ channel, outcome, disposition, presentation, intent, milliseconds }) {
      turns.inc({ channel, outcome, disposition, presentation });
      if (intent !== null) intents.inc({ intent: isIntent(intent) ? intent : OTHER });
      seconds.observe({ channel, outcome }, milliseconds / 1000);
    },
    fault: (name) => faults.inc({ name }),
    probe: (result) => probes.inc({ result }),
    gauge(name, about, read) {
      new Gauge({
        name,
        help: about,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
