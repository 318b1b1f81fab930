import { keptWith } from '../../src/text/kept-with';

describe('what is kept with an object', () => {
  it('is found by that object, and in its own place', () => {
    const [one, other] = [keptWith<object, string>(), keptWith<object, string>()];
    const message = { text: 'my hip hurts' };
    one.set(message, 'first');
    other.set(message, 'second');
    one.set(message, 'third');
    expect([one.get(message), other.get(message), one.get({ text: 'my hip hurts' })]).toEqual([
      'third',
      'second',
      undefined,
    ]);
  });

  it('goes along with no copy, and is written out nowhere', () => {
    const kept = keptWith<object, string>();
    const message = { text: 'my hip hurts' };
    kept.set(message, 'read');
    expect(kept.get({ ...message })).toBeUndefined();
    expect(kept.get(structuredClone(message))).toBeUndefined();
    expect(Reflect.ownKeys({ ...message })).toEqual(['text']);
    expect(JSON.stringify(message)).toBe('{"text":"my hip hurts"}');
  });

  it('is not kept with an object that takes nothing on', () => {
    const kept = keptWith<object, string>();
    const message = Object.freeze({ text: 'my hip hurts' });
    kept.set(message, 'read');
    expect(kept.get(message)).toBeUndefined();
  });
});
