/**
 * How fast live memory grows once a run has warmed up, in bytes per request: the slope of the least-squares line
 * through the measurements of its second half.
 * @param live live bytes after each part
 */
export function bytesPerRequest(live: readonly number[], requestsPerPart: number): number {
  const late = live.slice(Math.floor(live.length / 2) - 1);
  const middle = (late.length - 1) / 2;
  const mean = late.reduce((sum, each) => sum + each, 0) / late.length;
  const shared = late.reduce((sum, bytes, at) => sum + (at - middle) * (bytes - mean), 0);
  const spread = late.reduce((sum, _bytes, at) => sum + (at - middle) ** 2, 0);
  return spread === 0 ? 0 : shared / spread / requestsPerPart;
}
