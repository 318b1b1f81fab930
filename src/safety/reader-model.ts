import type { Features } from './reader-features';

/** One linear model: a weight for each place, in whole steps. */
export interface Linear {
  readonly bias: number;
  readonly step: number;
  readonly weights: Int8Array;
}

/** The second reader as training leaves it: is this a danger, is the danger a crisis, and from which score on it speaks. */
export interface ReaderModel {
  readonly danger: Linear;
  readonly crisis: Linear;
  readonly interruptAt: number;
  readonly askAt: number;
  /** The same for a note on a patient, where a question too many costs less. */
  readonly interruptNoteAt: number;
  readonly askNoteAt: number;
  /** How many messages it was taught with. */
  readonly examples: number;
}

/** The score of a message under a linear model: log-odds. */
export function scoreOf({ bias, step, weights }: Linear, { places, strengths }: Features): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (weights[places[at] ?? 0] ?? 0) * (strengths[at] ?? 0);
  return bias + step * sum;
}

const MARK = 'MRWR';

/** Writes a model as one file: a mark, the length of a JSON head, the head, the weights. */
export function writeReader({ danger, crisis, ...rest }: ReaderModel): Uint8Array {
  const head = Buffer.from(
    JSON.stringify({ ...rest, places: danger.weights.length, danger: numbersOf(danger), crisis: numbersOf(crisis) }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([Buffer.from(MARK), size, head, bytesOf(danger.weights), bytesOf(crisis.weights)]);
}

/** Reads a model. In: the bytes of a file. Out: the model. Throws if it is no model of ours. */
export function readReader(file: Uint8Array): ReaderModel {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (view.toString('latin1', 0, 4) !== MARK)
    throw new Error(`E_READER: the file of the second reader does not begin with ${MARK}; build it again`);
  const headEnd = 8 + view.readUInt32LE(4);
  const { places, danger, crisis, ...rest } = JSON.parse(view.toString('utf8', 8, headEnd)) as Head;
  const weights = (from: number) => new Int8Array(view.buffer as ArrayBuffer, view.byteOffset + from, places);
  return {
    ...rest,
    danger: { ...danger, weights: weights(headEnd) },
    crisis: { ...crisis, weights: weights(headEnd + places) },
  };
}

interface Head extends Pick<ReaderModel, 'interruptAt' | 'askAt' | 'interruptNoteAt' | 'askNoteAt' | 'examples'> {
  readonly places: number;
  readonly danger: Omit<Linear, 'weights'>;
  readonly crisis: Omit<Linear, 'weights'>;
}

function numbersOf({ bias, step }: Linear): Omit<Linear, 'weights'> {
  return { bias, step };
}

function bytesOf(weights: Int8Array): Buffer {
  return Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
}
