import type { Classification } from '../../src/domain/classification';
import { NO_MEMORY } from '../../src/domain/memory';
import { confirmUncertain } from '../../src/turn/meaning/confirm-uncertain';
import { talkReaders } from '../../src/turn/readers/talk-readers';
import type { Knowledge } from '../../src/turn/talk/knowledge';
import { content } from '../support/content';

const { library, language, understanding } = content;
const knowledge = {
  readers: talkReaders(understanding.follow, language, library.intents),
  isNonsense: (text: string) => text === NONSENSE,
} as unknown as Knowledge;

const NONSENSE = 'blorp fnord';
const STRANGE = 'how long does shipping take to Malawi';
const OURS = 'how long does the pain last';

function verdictOf(text: string, confidence: number, about: Partial<Classification> = {}, topic?: string) {
  const best = { intent: 'outlook', confidence };
  const memory = { ...NO_MEMORY, ...(topic !== undefined && { topic }) };
  return confirmUncertain({ best, runnersUp: [], verdict: 'sure', topics: [], ...about }, text, memory, knowledge)
    .verdict;
}

describe('a message that only its turn of phrase makes one of ours', () => {
  test.each([
    [STRANGE, 0.6, 'close'],
    [STRANGE, 0.7, 'sure'],
    [OURS, 0.5, 'close'],
    [OURS, 0.6, 'sure'],
  ] as const)('%s, at %d, is %s', (text, confidence, verdict) => expect(verdictOf(text, confidence)).toBe(verdict));

  test('is answered where it names a page', () => expect(verdictOf(STRANGE, 0.5, { topics: ['gout'] })).toBe('sure'));
  test('is answered in a talk', () => expect(verdictOf(STRANGE, 0.5, {}, 'gout')).toBe('sure'));
  test.each(['thanks', 'out-of-scope', 'about-the-bot'])('%s misleads nobody', (intent) =>
    expect(verdictOf(STRANGE, 0.5, { best: { intent, confidence: 0.5 } })).toBe('sure'),
  );
  test('what is no language asks for nothing, also for nothing else', () =>
    expect(verdictOf(NONSENSE, 0.7, { best: { intent: 'out-of-scope', confidence: 0.7 } })).toBe('lost'));
});
