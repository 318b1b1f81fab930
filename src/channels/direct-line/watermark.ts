/** The opaque mark that a client gives back to read on. In: a position of the log. */
export function watermarkOf(position: number): string {
  return position.toString(36);
}

/** The position behind a watermark. In: what the client sent. Out: 0, the beginning, for an empty or unreadable one. */
export function positionOf(watermark: unknown): number {
  return typeof watermark === 'string' && /^[0-9a-z]{1,10}$/.test(watermark) ? Number.parseInt(watermark, 36) : 0;
}
