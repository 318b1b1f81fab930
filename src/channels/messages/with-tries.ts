/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Says how long to wait after a fault before the next try; undefined gives up. */
export type DelayAfter = (fault: unknown, tries: number) => number | undefined;

const MOST_TRIES = 4;

/** Does the work again while its fault is one that passes, at most four times. Throws the last fault. */
export async function withTries<T>(work: () => Promise<T>, delayAfter: DelayAfter, wait: Wait): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      const delay = tries < MOST_TRIES ? delayAfter(fault, tries) : undefined;
      if (delay === undefined) throw fault;
      await wait(delay);
    }
  }
}
