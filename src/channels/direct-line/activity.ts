/** An activity as Direct Line carries it. Fields that we do not read pass through unchanged. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly text?: unknown;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly locale?: unknown;
  readonly replyToId?: unknown;
  readonly attachments?: unknown;
  readonly entities?: unknown;
  readonly channelData?: unknown;
  readonly from?: unknown;
  readonly [field: string]: unknown;
}

/** An activity with its place in a conversation: what the log keeps and clients see. */
export interface StampedActivity extends Activity {
  readonly id: string;
}

/** True for a plain object, the only JSON that has fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of a JSON list; none if it is not a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** True where a value is nested deeper than the given number of levels. It looks no further than that. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
