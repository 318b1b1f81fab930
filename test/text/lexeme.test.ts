import { lexemeOf } from '../../src/text/lexeme';

const KNEE = { text: 'knee', stem: 'knee', filler: false };

describe('lexemeOf', () => {
  test('gives equal words one number, and others another', () => {
    const knee = lexemeOf(KNEE);
    expect(lexemeOf({ ...KNEE })).toBe(knee);
    expect(lexemeOf({ ...KNEE, text: 'knees' })).not.toBe(knee);
  });

  test('gives none to a word that may stand for others, or that is read differently', () => {
    lexemeOf(KNEE);
    expect(lexemeOf({ ...KNEE, perhaps: [{ text: 'keen', stem: 'keen' }] })).toBeUndefined();
    expect(lexemeOf({ ...KNEE, stem: 'kne' })).toBeUndefined();
    expect(lexemeOf({ ...KNEE, number: 6 })).toBeUndefined();
  });
});
