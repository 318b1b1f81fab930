const ROUNDS = 50;

/** One observation: what was seen, the outcome, and how much it counts. */
export interface Row {
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

/** Logistic regression by Newton's method, with a small ridge penalty so that it always converges. */
export function logistic(rows: readonly Row[]): readonly number[] {
  let betas: readonly number[] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = betas.map((beta) => -1e-3 * beta);
    const curve = betas.map((_, i) => betas.map((_, j): number => (i === j ? 1e-3 : 0)));
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (betas[i] ?? 0), 0)));
      x.forEach((a, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * a;
        x.forEach((b, j) => {
          const line = curve[i];
          if (line) line[j] = (line[j] ?? 0) + weight * p * (1 - p) * a * b;
        });
      });
    }
    const move = solve(curve, gradient);
    betas = betas.map((beta, i) => beta + (move[i] ?? 0));
  }
  return betas;
}

/**
 * Solves a small system of linear equations (Gauss-Jordan). The matrix is positive definite, so it needs no pivoting.
 */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  rows.forEach((line, i) => {
    const pivot = line[i] ?? 1;
    line.forEach((value, j) => {
      line[j] = value / pivot;
    });
    rows.forEach((other, k) => {
      const times = other[i] ?? 0;
      if (k !== i)
        other.forEach((value, j) => {
          other[j] = value - times * (line[j] ?? 0);
        });
    });
  });
  return rows.map((line) => line.at(-1) ?? 0);
}
