import pino from 'pino';
import type { ChannelName, TurnFacts } from '../domain/turn';

/** The one line that a finished turn leaves: it has no field for text, on purpose. */
export interface TurnLine extends TurnFacts {
  readonly channel: ChannelName;
  readonly milliseconds: number;
}

/** Facts that may stand beside an event: names, numbers and flags; never what somebody typed. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The structured log, with a line for a turn, for an event, for a warning and for something that broke. */
export interface Log {
  readonly turn: (line: TurnLine) => void;
  readonly event: (name: string, facts?: Facts) => void;
  /** An event that somebody should look at. */
  readonly warn: (name: string, facts?: Facts) => void;
  readonly fault: (name: string, error: unknown, facts?: Facts) => void;
}

// Belt and braces: nothing of these names is logged by our code, and nothing is shown if some day it is.
const NEVER = ['text', 'utterance', 'speak', 'value', 'body', 'authorization', 'token', 'secret', 'password', 'key'];

/** Opens the log. In: the least level, and where lines go (standard output by default). Out: the log. */
export function openLog(level: string, destination: pino.DestinationStream = pino.destination(1)): Log {
  const redact = { paths: NEVER.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' };
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const lines = pino({ ...options, redact }, destination);
  // A turn's fields are named below, one by one, so nobody has to look for others in each of them.
  const turns = pino(options, destination);
  return {
    turn: (line) => turns.info(turnFields(line), 'turn'),
    event: (name, facts = {}) => lines.info(facts, name),
    warn: (name, facts = {}) => lines.warn(facts, name),
    fault: (name, error, facts = {}) => lines.error({ ...facts, error: describe(error) }, name),
  };
}

// Fields are named one by one, so that an object with more in it (a reply, an activity) cannot bring its text along.
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
 * What may be logged of an error. In: anything thrown. Out: its name, code and stack frames; the message only where a
 * code says that the system or we wrote it, because a parser's message quotes what it could not parse.
 */
export function describe(error: unknown): Facts {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name: error.name, code, ...(code && { message: error.message }), frames: framesOf(error) };
}

/** A frame in the form of V8: who called, and the place in a file. A line of prose has no such place. */
const FRAME =
  /^ {4}at (?:(?:(?:async|new|get|set) )*[\w$.#<>]+(?: \[as [\w$.]+\])? \()?(?:<anonymous>|native|index \d+|(?:async )?(?:node:|file:|\/|[A-Z]:|\[)[^()]*:\d+:\d+)\)?$/;
const MOST_FRAMES = 8;

/** The frames of a stack. The message stands in it too, and what it quotes may itself look like a frame: it is cut off first. */
function framesOf({ stack, message }: Error): readonly string[] {
  if (typeof stack !== 'string') return [];
  const at = message === '' ? -1 : stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split('\n');
  const frames = lines.flatMap((line) => (FRAME.test(line) ? line.trim() : []));
  return frames.slice(0, MOST_FRAMES);
}
