/** A piece of writing or reading that waits. */
interface Waiting<Piece, Result> {
  readonly piece: Piece;
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Hands a piece over; resolves with its result once it is committed or read. A piece that goes 'with others' waits
 * until the current round of the event loop has been handled, and is sent together with what that produces.
 */
export type Gathered<Piece, Result> = (piece: Piece, when?: 'at once' | 'with others') => Promise<Result>;

/**
 * Gathers the pieces that come up while others are being processed, and sends them as one batch: a round trip and a
 * commit cost more than their contents. If one piece may be at fault, each is sent alone.
 * @param go writes or reads some pieces, all or none, and returns a result for each
 * @param isOfOnePiece tells whether a fault may be due to a single piece
 * @param atOnce how many batches may run in parallel; pieces are written in order only with one
 */
export function gatherPieces<Piece, Result>(
  go: (pieces: readonly Piece[]) => Promise<readonly Result[]>,
  isOfOnePiece: (fault: unknown) => boolean,
  atOnce = 1,
): Gathered<Piece, Result> {
  let waiting: Waiting<Piece, Result>[] = [];
  let underWay = 0;
  const isDue = { 'at once': false, 'with others': false };
  const send = async (these: readonly Waiting<Piece, Result>[]): Promise<void> => {
    try {
      const results = await go(these.map(({ piece }) => piece));
      for (const [at, { resolve }] of these.entries()) resolve(results[at] as Result);
    } catch (fault) {
      if (these.length > 1 && isOfOnePiece(fault)) for (const each of these) await send([each]);
      else for (const { reject } of these) reject(fault);
    }
  };
  const run = async () => {
    if (underWay === atOnce) return;
    underWay += 1;
    while (waiting.length > 0) {
      const these = waiting;
      waiting = [];
      await send(these);
    }
    underWay -= 1;
  };
  return (piece, when = 'at once') =>
    new Promise((resolve, reject) => {
      waiting.push({ piece, resolve, reject });
      if (isDue[when]) return;
      isDue[when] = true;
      // No timer may fire before what is due at once: a reply to a danger is shown early if its commit takes long.
      (when === 'at once' ? queueMicrotask : setImmediate)(() => {
        isDue[when] = false;
        void run();
      });
    });
}
