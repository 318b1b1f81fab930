/** How long a count waits in memory: no turn writes to the store for it, and a killed process loses no more than that. */
const WAIT_MS = 10_000;

/** A row that is one count of something. */
interface Counted {
  readonly count: number;
}

/** What counting later needs. */
export interface LaterParts<Row extends Counted> {
  /** What makes two rows the same count. */
  readonly placeOf: (row: Row) => string;
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** Counts that wait: `add` only adds a number; `stop` writes what still waits. */
export interface Later<Row extends Counted> {
  readonly add: (row: Row) => void;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Adds counts up in memory and writes them every ten seconds, so that no turn waits for a store, or fails with it. */
export function countLater<Row extends Counted>({ placeOf, write, onFault }: LaterParts<Row>): Later<Row> {
  let waiting = new Map<string, Row>();
  const add = (row: Row) => {
    const place = placeOf(row);
    waiting.set(place, { ...row, count: row.count + (waiting.get(place)?.count ?? 0) });
  };
  const flush = async () => {
    const rows = [...waiting.values()];
    waiting = new Map();
    if (rows.length === 0) return;
    try {
      await write(rows);
    } catch (fault) {
      // The numbers wait for a store that works again; where the process ends before, they are lost, and nobody is hurt.
      rows.forEach(add);
      onFault(fault);
    }
  };
  const timer = setInterval(() => void flush(), WAIT_MS).unref();
  const stop = () => {
    clearInterval(timer);
    return flush();
  };
  return { add, flush, stop };
}
