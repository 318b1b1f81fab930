import type { Confusion, Guess } from '../classifier/examine';
import type { NearDuplicates } from '../classifier/near-duplicates';
import { isMask } from '../classifier/tokens';
import type { IntentName } from '../domain/names';

/** Examples with what was found out about them. */
export interface Examined {
  readonly examples: readonly {
    readonly text: string;
    readonly intent: IntentName;
    readonly tokens: readonly string[];
  }[];
  readonly guesses: readonly Guess[];
  readonly duplicates: readonly NearDuplicates[];
  /** The confidence from which the bot answers. */
  readonly sure: number;
}

type About = (intent: IntentName) => boolean;
type Tell = (line: string) => void;

/** Fewer examples than this teach an intent badly. Small talk is an exception, because there are few ways to say it. */
const THIN = 40;

/** One line per intent: how many examples it has, how many contain a name, and how many are recognized unseen. */
export function tellIntents({ examples, guesses }: Examined, about: About, tell: Tell): void {
  tell('intent                     examples  with a name  right unseen');
  for (const intent of [...new Set(examples.map((example) => example.intent))].filter(about)) {
    const own = examples.filter((example) => example.intent === intent);
    const named = own.filter(({ tokens }) => tokens.some(isMask)).length;
    const right = guesses.filter(({ wanted, got }) => wanted === intent && got === intent).length;
    const note = own.length < THIN ? '  thin' : '';
    tell(
      `${intent.padEnd(26)} ${String(own.length).padStart(8)}  ${percent(named / own.length).padStart(11)}  ${percent(right / own.length).padStart(12)}${note}`,
    );
  }
  const right = guesses.filter(({ wanted, got }) => wanted === got).length;
  tell(
    `${'all'.padEnd(26)} ${String(examples.length).padStart(8)}  ${''.padStart(11)}  ${percent(right / Math.max(1, guesses.length)).padStart(12)}`,
  );
}

/** Pairs of intents that the model confuses, with the most confident mistake. */
export function tellConfusions(
  confusions: readonly Confusion[],
  { examples }: Examined,
  about: About,
  rows: number,
  tell: Tell,
): void {
  tell('\nintents taken for each other');
  for (const { wanted, got, examples: places } of confusions
    .filter((each) => about(each.wanted) || about(each.got))
    .slice(0, rows))
    tell(`${String(places.length).padStart(4)}  ${wanted} -> ${got}: ${examples[places[0] ?? 0]?.text ?? ''}`);
}

/** Examples that are confidently taken for another intent, so they may be in the wrong file. */
export function tellSuspects({ examples, guesses, sure }: Examined, about: About, rows: number, tell: Tell): void {
  tell('\nexamples that may stand in the wrong file');
  const suspects = guesses
    .filter(({ wanted, got, confidence }) => wanted !== got && confidence >= sure && about(wanted))
    .sort((a, b) => b.confidence - a.confidence);
  for (const { at, wanted, got, confidence } of suspects.slice(0, rows))
    tell(`${percent(confidence).padStart(6)}  ${wanted}.yml, looks like ${got}: ${examples[at]?.text ?? ''}`);
}

/** Pairs that say nearly the same. Those in two different files come first, because they teach opposite things. */
export function tellDuplicates({ examples, duplicates }: Examined, about: About, rows: number, tell: Tell): void {
  tell('\nexamples that say nearly the same');
  const pairs = duplicates
    .flatMap(({ one, other }) => {
      const [first, second] = [examples[one], examples[other]];
      return first && second && (about(first.intent) || about(second.intent)) ? [{ first, second }] : [];
    })
    .sort((a, b) => Number(a.first.intent === a.second.intent) - Number(b.first.intent === b.second.intent));
  for (const { first, second } of pairs.slice(0, rows))
    tell(`  ${first.intent}: ${first.text}  |  ${second.intent}: ${second.text}`);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(0)} %`;
}
