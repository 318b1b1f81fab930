import { gatherPieces } from '../../src/state/gather-pieces';

/** Writes that end when they are told to, and what they were given. */
function slowly(fault: (pieces: readonly string[]) => Error | undefined = () => undefined) {
  const written: (readonly string[])[] = [];
  const write = gatherPieces(
    async (pieces: readonly string[]) => {
      written.push(pieces);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const why = fault(pieces);
      if (why) throw why;
      return pieces.map((piece) => piece.toUpperCase());
    },
    (why) => (why as Error).message === 'of one piece',
  );
  return { write, written };
}

test('what comes up while something is written goes together, in order, each with its own result', async () => {
  const { write, written } = slowly();
  const first = write('a');
  await Promise.resolve().then(() => undefined);
  const others = Promise.all([write('b'), write('c')]);
  expect(await first).toBe('A');
  expect(await others).toEqual(['B', 'C']);
  expect(written).toEqual([['a'], ['b', 'c']]);
});

test('where two may be under way, the second waits for nobody and the third for one of them', async () => {
  const written: (readonly string[])[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const write = gatherPieces(
    async (pieces: readonly string[]) => {
      written.push(pieces);
      await released;
      return pieces.map((piece) => piece.toUpperCase());
    },
    () => false,
    2,
  );
  const asked = [];
  for (const piece of ['a', 'b', 'c', 'd']) {
    asked.push(write(piece));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(written).toEqual([['a'], ['b']]);
  release();
  expect(await Promise.all(asked)).toEqual(['A', 'B', 'C', 'D']);
  expect(written).toEqual([['a'], ['b'], ['c', 'd']]);
});

test('what may wait goes with what comes a moment later', async () => {
  const { write, written } = slowly();
  const memory = write('memory', 'with others');
  await Promise.resolve().then(() => Promise.resolve());
  await Promise.all([memory, write('answer')]);
  expect(written).toEqual([['memory', 'answer']]);
  await write('alone', 'with others');
  expect(written).toHaveLength(2);
});

test('one piece at fault takes no other with it', async () => {
  const { write } = slowly((pieces) => (pieces.includes('bad') ? new Error('of one piece') : undefined));
  const told = await Promise.allSettled([write('a'), write('bad'), write('c')]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('where the store is at fault nothing is tried piece by piece, and the next is tried again', async () => {
  let isDown = true;
  const { write, written } = slowly(() => (isDown ? new Error('of the store') : undefined));
  const told = await Promise.allSettled([write('a'), write('b')]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written).toEqual([['a', 'b']]);
  isDown = false;
  expect(await write('c')).toBe('C');
});
