/** What the desk of persons sends: words for one talk, or that it has ended. */
export interface DeskWord {
  readonly id: string;
  /** When it was signed, in milliseconds since 1970: the same word twice is said once. */
  readonly at: number;
  readonly text?: string;
  readonly end: boolean;
}

const LONGEST_TEXT = 4_000;
/** What was signed longer ago, or for a time to come, is somebody's recording, or a clock that is wrong. */
const FRESH_MS = 5 * 60_000;

/** Reads what the desk sent. In: the body, the time now. Out: the word; undefined for what is none, or too old. */
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
