/** What the help desk sends: words for one talk, or that it has ended. */
export interface DeskWord {
  readonly id: string;
  /** When it was signed, in milliseconds since 1970. It also identifies a repeat, which is not said twice. */
  readonly at: number;
  readonly text?: string;
  readonly end: boolean;
}

const LONGEST_TEXT = 4_000;
/** What was signed longer ago, or for the future, is a replay or comes from a wrong clock. */
const FRESH_MS = 5 * 60_000;

/** Reads what the desk sent; undefined if it is invalid or too old. */
export function readDeskWord(body: Buffer, now: number): DeskWord | undefined {
  const { id, text, end, at } = parsed(body);
  if (typeof id !== 'string' || typeof at !== 'number' || Math.abs(now - at) > FRESH_MS) return undefined;
  if (end === true) return { id, at, end };
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TEXT
    ? { id, at, text, end: false }
    : undefined;
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body.toString('utf8'));
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
