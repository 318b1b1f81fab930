/** Gathers what is asked within one round of the event loop, so that many turns cost one statement. */
export type Batched<In, Out> = (item: In) => Promise<Out>;

/** Makes such a gatherer. In: what runs for all of them; it gives a result for each, in their order. */
export function batched<In, Out>(run: (items: readonly In[]) => Promise<readonly Out[]>): Batched<In, Out> {
  let waiting: { item: In; resolve: (out: Out) => void; reject: (fault: unknown) => void }[] = [];
  const flush = () => {
    const these = waiting;
    waiting = [];
    run(these.map(({ item }) => item)).then(
      (results) => {
        for (const [at, each] of these.entries()) each.resolve(results[at] as Out);
      },
      (fault) => {
        for (const each of these) each.reject(fault);
      },
    );
  };
  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ item, resolve, reject });
    });
}
