/** Waits for some time. */
export type Wait = (milliseconds: number) => Promise<void>;

/** How long to wait after a fault before the next try; undefined gives up. */
export type DelayAfter = (fault: unknown, tries: number) => number | undefined;

const MOST_TRIES = 4;

/** Does the work, and repeats it while the fault may pass, at most four times in all. Throws the last fault. */
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
