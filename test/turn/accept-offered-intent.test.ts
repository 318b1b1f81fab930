import { NO_MEMORY } from '../../src/domain/memory';
import { acceptOfferedIntent } from '../../src/turn/meaning/accept-offered-intent';

const offered = [{ say: 'Where does this information come from?', intent: 'sources' }];

function verdictOf(confidence: number, next: number, known = offered) {
  const best = { intent: 'sources', confidence };
  const runnersUp = [{ intent: 'causes', confidence: next }];
  return acceptOfferedIntent({ best, runnersUp, verdict: 'close', topics: [] }, { ...NO_MEMORY, offered: known })
    .verdict;
}

describe('what was offered just before, in other words', () => {
  test('is taken for asked', () => expect(verdictOf(0.5, 0.1)).toBe('sure'));
  test('is asked back where something else is as likely', () => expect(verdictOf(0.5, 0.4)).toBe('close'));
  test('is asked back where it is hardly likely', () => expect(verdictOf(0.3, 0.1)).toBe('close'));
  test('is asked back where it was not offered', () => expect(verdictOf(0.5, 0.1, [])).toBe('close'));
});
