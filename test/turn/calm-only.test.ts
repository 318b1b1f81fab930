import { NO_MEMORY } from '../../src/domain/memory';
import { confirmUncertain } from '../../src/turn/meaning/confirm-uncertain';
import { redirectRefusal } from '../../src/turn/meaning/redirect-refusal';
import { talkReaders } from '../../src/turn/readers/talk-readers';
import type { Knowledge } from '../../src/turn/talk/knowledge';
import { content } from '../support/content';

const { library, language, understanding } = content;
const knowledge = {
  library,
  readers: talkReaders(understanding.follow, language, library.intents),
  isNonsense: () => false,
} as unknown as Knowledge;

const talk = { ...NO_MEMORY, topic: 'iloprost' };
const danger = { ...talk, disposition: 'emergency' } as const;
const runnersUp = [{ intent: 'side-effects', confidence: 0.4 }];
const strange = { best: { intent: 'out-of-scope', confidence: 0.5 }, runnersUp, verdict: 'sure', topics: [] } as const;

describe('while a danger stands, what is not understood is met with the danger', () => {
  test('without a treatment, the outlook is told, and not of a call that nobody makes', () => {
    expect(redirectRefusal(strange, 'what if i dont', talk, knowledge).best.intent).toBe('outlook');
    expect(redirectRefusal(strange, 'what if i dont', danger, knowledge)).toBe(strange);
  });

  test('what is hardly about something else is answered in a calm talk alone', () => {
    expect(confirmUncertain(strange, 'which has the least side effects', talk, knowledge).best.intent).toBe(
      'side-effects',
    );
    expect(confirmUncertain(strange, 'which has the least side effects', danger, knowledge)).toBe(strange);
  });
});
