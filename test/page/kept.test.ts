/** What the page's module gives; it is plain JavaScript. */
interface Kept {
  readonly keep: (more: object) => void;
  readonly readKept: () => unknown;
}

const NAME = 'marrow-conversation';

/** The page's module, new as after a reload, over a storage that does this. */
function keptOver(storage: object): Kept {
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  let kept: Kept | undefined;
  jest.isolateModules(() => {
    kept = require('../../web/kept.js');
  });
  return kept as Kept;
}

const refuse = () => {
  throw new DOMException('refused', 'QuotaExceededError');
};

/** A storage that takes what it is given for as long as it is not full. */
function storageWith(stored: Record<string, string> = {}) {
  const storage = {
    isFull: false,
    getItem: (name: string) => stored[name] ?? null,
    setItem(name: string, value: string) {
      if (storage.isFull) refuse();
      stored[name] = value;
    },
  };
  return storage;
}

afterAll(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'));

test('what is kept is there after a reload', () => {
  const storage = storageWith();
  keptOver(storage).keep({ ticket: 't' });
  expect(keptOver(storage).readKept()).toEqual({ ticket: 't' });
  expect(keptOver(storageWith()).readKept()).toBeNull();
});

test.each([
  ['lets read and not write', { getItem: () => null, setItem: refuse }],
  ['lets do neither', { getItem: refuse, setItem: refuse }],
])('where the browser %s, it lasts as long as the page', (_, storage) => {
  const { keep, readKept } = keptOver(storage);
  expect(readKept()).toBeNull();
  keep({ ticket: 't' });
  keep({ from: '7' });
  expect(readKept()).toEqual({ ticket: 't', from: '7' });
});

test('what no longer fits is read from memory, not as it stood before; what fits again is stored', () => {
  const storage = storageWith({ [NAME]: '{"ticket":"old"}' });
  const { keep, readKept } = keptOver(storage);
  storage.isFull = true;
  keep({ ticket: 'new' });
  expect(readKept()).toEqual({ ticket: 'new' });
  storage.isFull = false;
  keep({ from: '7' });
  expect(keptOver(storage).readKept()).toEqual({ ticket: 'new', from: '7' });
});
