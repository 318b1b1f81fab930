import type { Guess } from './engine';

/** The intent of a message that belongs to no intent. */
export const STRANGER = 'oos';

/** A guess with the wanted intent. */
export interface Judged extends Guess {
  readonly wanted: string;
}

/** Pairs guesses with the wanted intents. */
export function judge(wanted: readonly string[], guesses: readonly Guess[]): readonly Judged[] {
  return guesses.map((guess, at) => ({ ...guess, wanted: wanted[at] ?? STRANGER }));
}

/** The share of messages whose first guess is right and has at least this score. */
export function rightFrom(judged: readonly Judged[], least = Number.NEGATIVE_INFINITY): number {
  const right = judged.filter(({ intent, wanted, score }) => intent === wanted && score >= least);
  return right.length / judged.length;
}

/** The share of messages that are turned away because their score is lower. */
export function turnedAway(judged: readonly Judged[], least: number): number {
  return judged.filter(({ score }) => score < least).length / judged.length;
}

/** The highest score that this share of messages still reaches. */
export function scoreKeeping(share: number, scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => a - b);
  return sorted[Math.floor((1 - share) * sorted.length)] ?? 0;
}

/** Larson's rule: the threshold with the most right answers, where turning a stranger away counts as right. */
export function scoreMostRight(judged: readonly Judged[]): number {
  const rising = [...judged].sort((a, b) => a.score - b.score);
  let right = rising.filter(({ intent, wanted }) => intent === wanted).length;
  let most = right;
  let best = rising[0]?.score ?? 0;
  rising.forEach(({ intent, wanted, score }, at) => {
    if (wanted === STRANGER) right += 1;
    if (intent === wanted) right -= 1;
    const next = rising[at + 1]?.score ?? Number.POSITIVE_INFINITY;
    if (next > score && right > most) {
      most = right;
      best = next;
    }
  });
  return best;
}

/**
 * Matthews correlation for many classes (Gorodkin 2004), with strangers as one class. Chance gives 0, and always
 * guessing the largest class gains nothing.
 */
export function correlation(judged: readonly Judged[], least: number): number {
  const wanted = new Map<string, number>();
  const given = new Map<string, number>();
  let right = 0;
  for (const { intent, score, wanted: want } of judged) {
    const give = score < least ? STRANGER : intent;
    wanted.set(want, (wanted.get(want) ?? 0) + 1);
    given.set(give, (given.get(give) ?? 0) + 1);
    if (give === want) right += 1;
  }
  const all = judged.length;
  const product = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    [...a].reduce((sum, [name, count]) => sum + count * (b.get(name) ?? 0), 0);
  const spread = Math.sqrt((all * all - product(given, given)) * (all * all - product(wanted, wanted)));
  return spread === 0 ? 0 : (right * all - product(given, wanted)) / spread;
}

/** The F1 score of turning strangers away. */
export function strangersF1(judged: readonly Judged[], least: number): number {
  const away = judged.filter(({ score }) => score < least);
  const hits = away.filter(({ wanted }) => wanted === STRANGER).length;
  const strangers = judged.filter(({ wanted }) => wanted === STRANGER).length;
  return hits === 0 ? 0 : (2 * hits) / (away.length + strangers);
}
