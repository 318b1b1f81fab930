import pino from 'pino';
import type { ChannelName, TurnFacts } from '../domain/turn';

/** The one line that a finished turn leaves. It has no field for text, on purpose. */
export interface TurnLine extends TurnFacts {
  readonly channel: ChannelName;
  readonly milliseconds: number;
}

/** Facts about an event: names, numbers and flags; never what somebody typed. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The structured log of turns, events, warnings and faults. */
export interface Log {
  readonly turn: (line: TurnLine) => void;
  readonly event: (name: string, facts?: Facts) => void;
  /** An event that somebody should look at. */
  readonly warn: (name: string, facts?: Facts) => void;
  readonly fault: (name: string, error: unknown, facts?: Facts) => void;
}

// A second safeguard: our code logs no such field, and if it ever does, the value is removed.
const NEVER = ['text', 'utterance', 'speak', 'value', 'body', 'authorization', 'token', 'secret', 'password', 'key'];

/**
 * Opens the log.
 * @param level the lowest level that is written
 * @param destination standard output by default
 */
export function openLog(level: string, destination: pino.DestinationStream = pino.destination(1)): Log {
  const redact = { paths: NEVER.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' };
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const lines = pino({ ...options, redact }, destination);
  // A turn's fields are listed below, one by one, so these lines need no redaction.
  const turns = pino(options, destination);
  return {
    turn: (line) => turns.info(turnFields(line), 'turn'),
    event: (name, facts = {}) => lines.info(facts, name),
    warn: (name, facts = {}) => lines.warn(facts, name),
    fault: (name, error, facts = {}) => lines.error({ ...facts, error: describe(error) }, name),
  };
}

// Fields are listed one by one, so that an object with more in it (a reply, an activity) cannot leak its text.
function turnFields(line: TurnLine): Facts {
  const { turn, channel, intent, topic, confidence, outcome, disposition, presentation, redFlags } = line;
  const { contentVersion, milliseconds } = line;
  return {
    turn,
    channel,
    intent,
    topic,
    confidence,
    outcome,
    disposition,
    presentation,
    redFlags,
    contentVersion,
    milliseconds,
  };
}

/**
 * What may be logged of anything thrown: its name, code and stack frames. The message is included only with a code,
 * which shows that the system or we wrote it; a parser's message quotes what it could not parse.
 */
export function describe(error: unknown): Facts {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name: error.name, code, ...(code && { message: error.message }), frames: framesOf(error) };
}

/** A frame in V8's format: who called, and a position in a file. A line of prose has no such position. */
const FRAME =
  /^ {4}at (?:(?:(?:async|new|get|set) )*[\w$.#<>]+(?: \[as [\w$.]+\])? \()?(?:<anonymous>|native|index \d+|(?:async )?(?:node:|file:|\/|[A-Z]:|\[)[^()]*:\d+:\d+)\)?$/;
const MOST_FRAMES = 8;

/**
 * The frames of a stack. The stack also contains the message, and what that quotes may look like a frame, so it is cut
 * off first.
 */
function framesOf({ stack, message }: Error): readonly string[] {
  if (typeof stack !== 'string') return [];
  const at = message === '' ? -1 : stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split('\n');
  const frames = lines.flatMap((line) => (FRAME.test(line) ? line.trim() : []));
  return frames.slice(0, MOST_FRAMES);
}
