import type { Classification } from '../../src/domain/classification';
import { requireMention } from '../../src/turn/meaning/require-mention';
import type { Knowledge } from '../../src/turn/talk/knowledge';

const words = {
  onlyIfNamed: new Map([
    ['myths', new Set(['cancer'])],
    ['pregnancy', new Set(['pregnanc'])],
  ]),
};
const knowledge = { readers: { words } } as unknown as Knowledge;

function reading(intent: string, confidence: number): Classification {
  const next = { intent: 'causes', confidence: 0.1 };
  return { best: { intent, confidence }, runnersUp: [next], verdict: 'sure', topics: [] };
}

describe('a reading that nobody is offered who has not spoken of it', () => {
  it.each([
    ['is it cos he grows', 'myths', 0.4, 'causes'],
    ['is it cancer then', 'myths', 0.4, 'myths'],
    ['so it is all made up', 'myths', 0.95, 'myths'],
    ['i want a kid next year', 'pregnancy', 0.6, 'pregnancy'],
    ['what helps', 'treatments', 0.4, 'treatments'],
  ])('%s', (text, intent, confidence, expected) => {
    expect(requireMention(reading(intent, confidence), text, knowledge).best.intent).toBe(expected);
  });
});
