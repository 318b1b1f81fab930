import { content, screen } from '../support/content';

const screening = (text: string) => screen({ text }).screening;

describe('the screen', () => {
  test.each([
    ['no chest pain, just the hip', 'accompany'],
    ['what are the warning signs of a stroke?', 'accompany'],
    ['what should i do if my mum gets chest pain', 'ask'],
    ['crushing chest pain', 'interrupt'],
    ['CRUSHING CHEST PAIN!!!', 'interrupt'],
    ['chest pain started three weeks ago and it is worse today', 'interrupt'],
    ['probably nothing but my chest feels really tight', 'interrupt'],
    ['dying to know my results', 'none'],
    ['', 'none'],
    ['🙈', 'none'],
  ])('"%s" is shown as %s', (text, presentation) => {
    expect(screening(text).presentation).toBe(presentation);
  });

  test('finds a danger in one clause of a long story', () => {
    const story = 'I have had this hip trouble for ages and they keep sending me letters. '.repeat(40);
    expect(screening(`${story} Anyway this morning I have crushing chest pain. ${story}`).presentation).toBe(
      'interrupt',
    );
  });

  test('a look-alike beside a danger hides nothing', () => {
    expect(screening('this hip is killing me. also crushing chest pain').presentation).toBe('interrupt');
  });

  test('a sign from an earlier message completes a combination', () => {
    const combined = content.ruleBook.rules.find((rule) => rule.combine.length > 0);
    expect(combined).toBeDefined();
  });
});
