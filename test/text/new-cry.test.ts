import { shownFor } from '../support/content';
import { testMarrow } from '../support/marrow';

const { screen } = testMarrow();
const heard = (text: string) => screen({ text }).screening.presentation;

describe('what is typed without commas', () => {
  test.each([
    "no fever can't breathe",
    "no pain can't pass urine",
    'no pain, no feeling in my legs',
    "he's in no pain, no pulse",
    "history of asthma can't breathe",
    'previous heart attack and crushing chest pain',
    'stent last year crushing chest pain',
    'in the army I have crushing chest pain',
    "I had surgery. I can't breathe",
  ])('"%s" is told as present', (text) => {
    expect(shownFor(text)).toBe('interrupt');
  });

  test('also in another language', () => {
    expect(heard('No tengo fiebre, no puedo respirar')).toBe('interrupt');
  });

  test.each(['no fever crushing chest pain', 'no dizziness crushing chest pain'])(
    'what nobody can tell is asked: "%s"',
    (text) => {
      expect(shownFor(text)).toBe('ask');
    },
  );

  test.each([
    'no fever, chest pain or cough',
    'no fever no chills no chest pain',
    'no sign of sudden weakness',
    'no severe crushing chest pain',
    'no chest pain, no shortness of breath',
    'denies fever, chest pain and shortness of breath',
    'history of severe chest pain in 2015',
    'I previously had crushing chest pain in 2019',
    'I had in 2019 severe chest pain',
    'I had last year crushing chest pain',
    'I used to get terrible stabbing chest pain',
    'No bleeding, no headache, no visual trouble, the baby kicks as usual',
  ])('"%s" is not', (text) => {
    expect(['none', 'accompany']).toContain(shownFor(text));
  });
});

describe('a sentence broken by pauses', () => {
  test.each([
    "I can't... breathe",
    "help... can't... breathe",
    "he's not… breathing",
    'crushing. chest. pain.',
    'I\ncant\nbreathe',
  ])('"%s" is read without them', (text) => {
    expect(heard(text)).toBe('interrupt');
  });

  test('a "no" sent before hides nothing of it', () => {
    expect(screen({ text: 'crushing. chest. pain.', before: 'no' }).screening.presentation).toBe('interrupt');
  });

  test.each(['ok. thanks. bye.', 'knee... MRI... edema', "Hip. Not good. Can't complain. Breathe easy."])(
    '"%s" is no danger',
    (text) => {
      expect(heard(text)).toBe('none');
    },
  );
});
