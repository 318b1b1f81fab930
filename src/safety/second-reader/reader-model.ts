import type { Features } from './reader-features';

/** One linear model: a weight for each bucket, rounded to whole steps. */
export interface Linear {
  readonly bias: number;
  readonly step: number;
  readonly weights: Int8Array;
}

/** The least scores at which a model interrupts, and at which it asks. */
export interface Thresholds {
  readonly interruptAt: number;
  readonly askAt: number;
}

/** The second reader as training leaves it: three linear models, and the scores at which they speak. */
export interface ReaderModel {
  /** A danger or not. */
  readonly danger: Linear;
  /** A crisis or anything else. People in a crisis write unlike those in any other danger. */
  readonly crisis: Linear;
  /** A crisis or another danger, to choose the right words. */
  readonly crisisOfDangers: Linear;
  readonly dangerFrom: Thresholds;
  /** The same for a note on a patient, where an unneeded question costs less. */
  readonly dangerInNoteFrom: Thresholds;
  readonly crisisFrom: Thresholds;
  /** How many messages it was trained with. */
  readonly examples: number;
}

/** The score of a message under a linear model: log-odds. */
export function scoreOf({ bias, step, weights }: Linear, { buckets, values }: Features): number {
  let sum = 0;
  for (let at = 0; at < buckets.length; at += 1) sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return bias + step * sum;
}

const MARK = 'MRW3';

/** Writes a model as the bytes of a file: a mark, the length of a JSON head, the head, the weights. */
export function writeReader(model: ReaderModel): Uint8Array {
  const { danger, crisis, crisisOfDangers, ...rest } = model;
  const lines = { danger: numbersOf(danger), crisis: numbersOf(crisis), crisisOfDangers: numbersOf(crisisOfDangers) };
  const head = Buffer.from(JSON.stringify({ ...rest, buckets: danger.weights.length, ...lines }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([Buffer.from(MARK), size, head, ...LINEARS.map((name) => bytesOf(model[name].weights))]);
}

/**
 * Reads a model.
 * @throws an Error if the file is not such a model
 */
export function readReader(file: Uint8Array): ReaderModel {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (view.toString('latin1', 0, 4) !== MARK)
    throw new Error(`E_READER: the file of the second reader does not begin with ${MARK}; build it again`);
  const headEnd = 8 + view.readUInt32LE(4);
  const { buckets, ...head } = JSON.parse(view.toString('utf8', 8, headEnd)) as Head;
  const [danger, crisis, crisisOfDangers] = LINEARS.map((name, at) => ({
    ...head[name],
    weights: new Int8Array(view.buffer as ArrayBuffer, view.byteOffset + headEnd + at * buckets, buckets),
  })) as [Linear, Linear, Linear];
  return { ...head, danger, crisis, crisisOfDangers };
}

/** The linear models, in the order of their weights in the file. */
const LINEARS = ['danger', 'crisis', 'crisisOfDangers'] as const;

type LinearName = (typeof LINEARS)[number];

interface Head extends Omit<ReaderModel, LinearName>, Record<LinearName, Omit<Linear, 'weights'>> {
  readonly buckets: number;
}

function numbersOf({ bias, step }: Linear): Omit<Linear, 'weights'> {
  return { bias, step };
}

function bytesOf(weights: Int8Array): Buffer {
  return Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
}
