/**
 * How fast live memory grows once a run has warmed up: the slope of a straight line through what was live after each
 * part of its second half (least squares). In: live bytes after each part, requests a part. Out: bytes a request.
 */
export function bytesPerRequest(live: readonly number[], requestsPerPart: number): number {
  const late = live.slice(Math.floor(live.length / 2) - 1);
  const middle = (late.length - 1) / 2;
  const mean = late.reduce((sum, each) => sum + each, 0) / late.length;
  const shared = late.reduce((sum, bytes, at) => sum + (at - middle) * (bytes - mean), 0);
  const spread = late.reduce((sum, _bytes, at) => sum + (at - middle) ** 2, 0);
  return spread === 0 ? 0 : shared / spread / requestsPerPart;
}
