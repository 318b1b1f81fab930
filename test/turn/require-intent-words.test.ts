import type { Classification } from '../../src/domain/classification';
import { requireIntentWords } from '../../src/turn/meaning/require-intent-words';
import { talkReaders } from '../../src/turn/readers/talk-readers';
import type { Knowledge } from '../../src/turn/talk/knowledge';
import { content } from '../support/content';

const { library, language, understanding } = content;
const knowledge = { readers: talkReaders(understanding.follow, language, library.intents) } as unknown as Knowledge;

function reading(intent: string, confidence: number): Classification {
  const next = { intent: 'causes', confidence: 0.1 };
  return { best: { intent, confidence }, runnersUp: [next], verdict: 'sure', topics: [] };
}

describe('an intent of the talk that nothing means without a word of it', () => {
  it.each([
    ['have i got it', 'my-data', 0.4, 'causes'],
    ['is it private', 'my-data', 0.4, 'my-data'],
    ['peanuts', 'how-to-take', 0.6, 'causes'],
    ['with meals', 'how-to-take', 0.6, 'how-to-take'],
    ['hm', 'goodbye', 0.7, 'causes'],
    ['laters', 'goodbye', 0.7, 'goodbye'],
    ['they never hear us', 'about-the-bot', 0.5, 'causes'],
    ['should we skip our cruise', 'cancel', 0.6, 'causes'],
    ['skip it', 'cancel', 0.6, 'cancel'],
    ['peanuts', 'how-to-take', 0.95, 'how-to-take'],
    ['peanuts', 'treatments', 0.3, 'treatments'],
  ])('%s: %s at %d is %s', (text, intent, confidence, expected) => {
    expect(requireIntentWords(reading(intent, confidence), text, knowledge).best.intent).toBe(expected);
  });

  it('is asked back where something else comes next, and lost where nothing does', () => {
    expect(requireIntentWords(reading('my-data', 0.4), 'have i got it', knowledge).verdict).toBe('close');
    const alone = { ...reading('my-data', 0.4), runnersUp: [] };
    expect(requireIntentWords(alone, 'have i got it', knowledge).verdict).toBe('lost');
  });
});
