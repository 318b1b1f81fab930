import type { Guess } from './engine';

/** The intent of a message that no intent is meant for. */
export const STRANGER = 'oos';

/** A guess beside what was wanted. */
export interface Judged extends Guess {
  readonly wanted: string;
}

/** Puts guesses beside what was wanted. */
export function judge(wanted: readonly string[], guesses: readonly Guess[]): readonly Judged[] {
  return guesses.map((guess, at) => ({ ...guess, wanted: wanted[at] ?? STRANGER }));
}

/** The share of messages whose first guess is right and at least so sure. */
export function rightFrom(judged: readonly Judged[], least = Number.NEGATIVE_INFINITY): number {
  const right = judged.filter(({ intent, wanted, score }) => intent === wanted && score >= least);
  return right.length / judged.length;
}

/** The share of messages that are turned away because the guess is less sure. */
export function turnedAway(judged: readonly Judged[], least: number): number {
  return judged.filter(({ score }) => score < least).length / judged.length;
}

/** The highest score that such a share of messages still reaches. */
export function scoreKeeping(share: number, scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => a - b);
  return sorted[Math.floor((1 - share) * sorted.length)] ?? 0;
}

/** Larson's rule: the threshold under which most of all messages are right, when turning a stranger away is right too. */
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

/** Matthews' correlation for many classes (Gorodkin 2004), strangers being one: chance is 0, and the largest class wins nothing. */
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

/** Harmonic mean of how many strangers are turned away and how many that are turned away are strangers. */
export function strangersF1(judged: readonly Judged[], least: number): number {
  const away = judged.filter(({ score }) => score < least);
  const hits = away.filter(({ wanted }) => wanted === STRANGER).length;
  const strangers = judged.filter(({ wanted }) => wanted === STRANGER).length;
  return hits === 0 ? 0 : (2 * hits) / (away.length + strangers);
}
