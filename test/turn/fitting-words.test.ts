import { NO_MEMORY } from '../../src/domain/memory';
import { fittingWords } from '../../src/turn/danger/fitting-words';
import { content, screen } from '../support/content';

/** The first action that a message would get where the rule given speaks first. */
function firstOf(lead: string, text: string, level: 'crisis' | 'emergency' = 'crisis') {
  const { screening } = screen({ text });
  return fittingWords(lead, level, { screening, memory: NO_MEMORY }, content.library)?.first;
}

const say = (key: string) => content.library.say(key);

describe('words for whom a danger concerns', () => {
  test.each([
    ['violence-or-abuse', 'she squeezed my throat until i saw stars', 'fit-throat-first'],
    ['violence-or-abuse', 'my ex came to the door with a machete', 'fit-armed-first'],
    ['violence-or-abuse', 'i am 13 and my uncle comes to my bed', 'fit-child-first'],
    ['violence-or-abuse', 'my aunt hits my little cousin with a belt', 'fit-other-hurt-first'],
    ['violence-or-abuse', 'i was raped by a man i met', 'fit-forced-sex-first'],
    ['suicide', 'my brother says he will kill himself', 'fit-other-dying-first'],
    ['suicide', 'my friend in Leeds says she will jump', 'fit-at-the-edge-first'],
    ['threat-to-others', 'i keep having thoughts of dropping the baby', 'fit-baby-thoughts-first'],
    ['second-reader', 'everything is too much', 'fit-any-crisis-first'],
  ])('%s: "%s"', (lead, text, key) => {
    expect(firstOf(lead, text)).toBe(say(key));
  });

  test.each([
    ['suicide', 'i want to die'],
    ['suicide', 'my brother killed himself and i want to die too'],
    ['violence-or-abuse', 'my wife hits me'],
    ['chest-pain', 'my brother says he will kill himself and his chest hurts'],
  ])('%s keeps its own words: "%s"', (lead, text) => {
    expect(firstOf(lead, text)).toBeUndefined();
  });

  test('in a language that has none of these, the words of that language stay', () => {
    const { screening } = screen({ text: 'my brother says he will kill himself' });
    const memory = { ...NO_MEMORY, language: 'fr' };
    expect(fittingWords('suicide', 'crisis', { screening, memory }, content.library)).toBeUndefined();
  });
});
