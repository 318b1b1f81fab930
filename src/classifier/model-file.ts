import type { Calibration } from './calibration';
import type { Model } from './model';

const MARK = 'MRW4';
const ARRAYS = {
  stems: Uint32Array,
  runStarts: Uint32Array,
  runs: Uint32Array,
  kinds: Uint32Array,
  table: Uint32Array,
  idf: Float32Array,
  steps: Float32Array,
  biases: Float32Array,
  starts: Uint32Array,
  firsts: Uint32Array,
  owners: Uint16Array,
  shares: Uint8Array,
  weights: Int8Array,
};

type ArrayName = keyof typeof ARRAYS;

interface Head {
  readonly intents: readonly string[];
  readonly vocabulary: readonly string[];
  readonly unseen: number;
  readonly calibration: Calibration;
  readonly lengths: Readonly<Record<ArrayName, number>>;
}

/** Writes a model as one file: a magic number, the length of a JSON header, the header, the arrays. */
export function writeModel({ kinds, intents, vocabulary, unseen, calibration, ...arrays }: Model): Uint8Array {
  const parts = { ...arrays, kinds: Uint32Array.from([...kinds].flat()) };
  const names = Object.keys(ARRAYS) as ArrayName[];
  const lengths = Object.fromEntries(names.map((name) => [name, parts[name].length])) as Head['lengths'];
  const head = Buffer.from(JSON.stringify({ intents, vocabulary, unseen, calibration, lengths } satisfies Head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const written: Uint8Array[] = [Buffer.from(MARK), size, head];
  let at = 8 + head.length;
  for (const { buffer, byteOffset, byteLength } of names.map((name) => parts[name])) {
    written.push(Buffer.alloc(toFour(at)), Buffer.from(buffer, byteOffset, byteLength));
    at += toFour(at) + byteLength;
  }
  return Buffer.concat(written);
}

/** How many zero bytes to add so that the next array is aligned and can be read in place. */
function toFour(length: number): number {
  return (4 - (length % 4)) % 4;
}

/**
 * Reads a model without copying its arrays.
 * @throws if the bytes are not a model of this version
 */
export function readModel(file: Uint8Array): Model {
  const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString('latin1', 0, 4) !== MARK)
    throw new Error(`E_MODEL: the model file does not begin with ${MARK}; train it again with this version`);
  const headEnd = 8 + view.readUInt32LE(4);
  const { lengths, ...head } = JSON.parse(view.toString('utf8', 8, headEnd)) as Head;
  const { kinds, ...arrays } = arraysOf(bytes, headEnd, lengths);
  return { ...head, ...arrays, kinds: pairs(kinds) };
}

type Arrays = { readonly [Name in ArrayName]: InstanceType<(typeof ARRAYS)[Name]> };

/** The arrays of a file, in the order in which they were written, as views on its bytes. */
function arraysOf(bytes: Uint8Array, from: number, lengths: Head['lengths']): Arrays {
  let at = from;
  const read = (Kind: (typeof ARRAYS)[ArrayName], length: number) => {
    at += toFour(at);
    const array = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
    at += array.byteLength;
    return array;
  };
  const names = Object.keys(ARRAYS) as ArrayName[];
  return Object.fromEntries(names.map((name) => [name, read(ARRAYS[name], lengths[name])])) as unknown as Arrays;
}

function pairs(flat: Uint32Array): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0]));
}
