import { type Memory, NO_MEMORY } from '../../src/domain/memory';
import { keepMemories } from '../../src/state/memories';
import { keepTranscript } from '../../src/state/transcript';
import { removeFolders } from '../support/state';
import { STORES } from '../support/stores';

afterAll(removeFolders);

const ofCountry = (country: string): Memory => ({ ...NO_MEMORY, country });

describe.each(STORES)('what turns need, asked for by many at once: %s', (_name, freshStore) => {
  test('each gets its own, and who has nothing gets nothing', async () => {
    const store = await freshStore();
    const memories = keepMemories(store);
    const transcript = keepTranscript(store);
    const talks = Array.from({ length: 12 }, (_, at) => `talk ${at}`);
    for (const [at, talk] of talks.entries()) {
      // Every third has no memory, and every other waits for nothing; what waits out of line is not in it.
      if (at % 3 > 0) await memories.save(talk, ofCountry(`C${at}`), 'first');
      await transcript.append(talk, 'ahead', { text: 'out of line' }, 'out-of-line');
      if (at % 2 > 0) for (const text of ['one', 'two']) await transcript.append(talk, text, { text }, true);
    }
    const asked = talks.flatMap((talk, at) => [
      memories.load(talk).then((memory) => memory?.country === (at % 3 > 0 ? `C${at}` : undefined)),
      transcript.firstInLine(talk).then((first) => first?.id === (at % 2 > 0 ? 'one' : undefined)),
      // The same once more, at the same moment.
      memories.load(talk, 'first').then((memory) => memory === undefined),
    ]);
    expect(await Promise.all(asked)).toEqual(asked.map(() => true));
    await store.close();
  });

  test('what was written is read by whoever asks after it', async () => {
    const store = await freshStore();
    const memories = keepMemories(store);
    for (let number = 0; number < 20; number += 1) {
      const others = memories.load('b');
      await memories.save('a', ofCountry(String(number)));
      expect((await memories.load('a'))?.country).toBe(String(number));
      await others;
    }
    await store.close();
  });
});
