/** The opaque mark that a client sends back to read on from a position of the log. */
export function watermarkOf(position: number): string {
  return position.toString(36);
}

/** The position of a watermark; 0, the beginning, if it is empty or unreadable. */
export function positionOf(watermark: unknown): number {
  return typeof watermark === 'string' && /^[0-9a-z]{1,10}$/.test(watermark) ? Number.parseInt(watermark, 36) : 0;
}
