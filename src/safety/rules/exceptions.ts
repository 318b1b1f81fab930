import type { Span } from '../../domain/red-flag';
import { firstFrom } from '../../text/lower-bound';

/**
 * Tells of a span that no exception touches it. They are in order, so each span looks up the last that begins early
 * enough; they are found when the first span is asked about, since most rules have none.
 */
export function freeOf(exceptions: () => readonly Span[]): (span: Span) => boolean {
  let known: ((span: Span) => boolean) | undefined;
  return (span) => {
    known ??= untouched(exceptions());
    return known(span);
  };
}

function untouched(exceptions: readonly Span[]): (span: Span) => boolean {
  if (exceptions.length === 0) return () => true;
  const starts = Int32Array.from(exceptions, ({ from }) => from);
  let farthest = -1;
  const reach = exceptions.map(({ to }) => {
    farthest = Math.max(farthest, to);
    return farthest;
  });
  return ({ from, to }) => (reach[firstFrom(starts, 0, starts.length, to + 1) - 1] ?? -1) < from;
}
