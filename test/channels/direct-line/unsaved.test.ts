import { keepUnsaved } from '../../../src/channels/direct-line/unsaved';

const said = (id: string) => ({ id, type: 'message' });
const idsOf = (taken: readonly { readonly id: string }[]) => taken.map(({ id }) => id);

/** With one conversation that has guidance, and so many others that there is place for no more. */
function full() {
  const unsaved = keepUnsaved();
  unsaved.keep('first', [said('guidance')]);
  for (let n = 0; n < 199; n += 1) unsaved.keep(`c${n}`, [said('x')]);
  return unsaved;
}

test('a conversation that speaks again keeps what it has', () => {
  const unsaved = full();
  unsaved.keep('first', [said('second')]);
  expect(idsOf(unsaved.take('first'))).toEqual(['guidance', 'second']);
});

test('a known conversation takes no place from another; a new one takes that of the oldest', () => {
  const unsaved = full();
  unsaved.keep('c5', [said('y')]);
  unsaved.keep('new', [said('z')]);
  unsaved.keep('newer', [said('z')]);
  expect(idsOf(unsaved.take('c5'))).toEqual(['x', 'y']);
  expect(idsOf(unsaved.take('first'))).toEqual([]);
  expect(idsOf(unsaved.take('c1'))).toEqual(['x']);
});

test('what nobody has looked for in half an hour is let go, and what was wished to be forgotten at once', () => {
  jest.useFakeTimers();
  const unsaved = keepUnsaved();
  for (const conversation of ['a', 'b']) unsaved.keep(conversation, [said('x')]);
  unsaved.forget('b');
  expect(unsaved.take('b')).toEqual([]);
  jest.advanceTimersByTime(20 * 60_000);
  unsaved.keep('a', [said('y')]);
  jest.advanceTimersByTime(20 * 60_000);
  expect(idsOf(unsaved.take('a'))).toEqual(['x', 'y']);
  unsaved.keep('a', [said('z')]);
  jest.advanceTimersByTime(31 * 60_000);
  expect(unsaved.take('a')).toEqual([]);
  jest.useRealTimers();
});
