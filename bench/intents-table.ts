import type { Measured } from './intents-measure';
import { print } from './intents-print';

/** Prints the column titles. */
export function heading(): void {
  print(
    '                 right  in 3 first  answered  sure, wrong  topics  strangers rejected  AUROC   p50 us   p99 us',
  );
}

/** Prints one engine's figures as a row. */
export function tell(name: string, m: Measured): void {
  const percent = (value: number, width: number) => `${(100 * value).toFixed(1)} %`.padStart(width);
  print(
    `  ${name.padEnd(13)}${percent(m.accuracy, 7)}${percent(m.amongThree, 12)}${percent(m.answered, 10)}${percent(m.wrongAndSure, 13)}${percent(m.topics, 8)}${percent(m.strangersRejected, 20)}${m.auroc.toFixed(3).padStart(7)}${m.p50.toFixed(0).padStart(9)}${m.p99.toFixed(0).padStart(9)}`,
  );
}
