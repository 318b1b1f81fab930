import { screen } from '../support/content';

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
    const earlier = screening('my calf is swollen since yesterday').signs;
    const alone = screening('and a bit breathless now');
    const together = screen({ text: 'and a bit breathless now' }, earlier).screening;
    expect(together.flags.map(({ because }) => because)).toContainEqual(expect.stringContaining('clot-risk-or-leg'));
    expect(alone.flags.map(({ because }) => because)).not.toContainEqual(expect.stringContaining('clot-risk-or-leg'));
    expect(together.presentation).toBe('interrupt');
  });

  test('bleeding told after a pregnancy leads with what pregnant women should do', () => {
    const earlier = screening('i am 20 weeks pregnant').signs;
    const told = (text: string) => screen({ text }, earlier).screening.flags.map(({ rule }) => rule);
    expect(told("there's blood")).toContain('pregnancy-call-today');
    expect(told('there is blood running down my legs')[0]).toBe('pregnancy-emergency');
    expect(told('there is blood running down my legs')).not.toContain('severe-bleeding');
    expect(told("my waters broke and the baby isn't moving")).not.toContain('will-not-wake');
  });

  test.each(['he never hit me', 'my wife has not hurt me'])(
    '"%s" leaves it open, and is a question with the line in it',
    (text) => {
      expect(screening(text)).toMatchObject({ presentation: 'ask', level: 'crisis' });
    },
  );
});
