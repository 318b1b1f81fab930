/**
 * How long a count waits in memory. No turn writes to the store for it, and a killed process loses no more than this.
 */
const WAIT_MS = 10_000;

/** A row that counts something. */
interface Counted {
  readonly count: number;
}

/** What counting later needs. */
export interface LaterParts<Row extends Counted> {
  /** The key by which rows are added up. */
  readonly placeOf: (row: Row) => string;
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** Counts that wait: `add` only adds a number; `stop` writes what is still waiting. */
export interface Later<Row extends Counted> {
  readonly add: (row: Row) => void;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Adds counts up in memory and writes them every ten seconds, so that no turn waits for the store, or fails with it.
 */
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
      // The numbers wait until the store works again. If the process ends first they are lost, which hurts nobody.
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
