import { shownFor } from '../support/content';

describe('an exercise in which nobody is ill', () => {
  test.each([
    'A 60-year-old man has crushing chest pain for an hour and is sweating. Which of the following is the next best step? A. ECG B. CT C. ultrasound D. nothing',
    'NCLEX: the client has a facial droop and slurred speech since breakfast. Which action should the nurse take first?',
    'A woman of 34, headache, neck stiffness and a rash that does not fade. His wife brings him. What is the most likely diagnosis?',
    'Saddle numbness and no urine since yesterday: a) sciatica b) cauda equina c) disc d) strain',
    'A boy of 15 wakes with sudden severe testicular pain and vomiting. Most appropriate next step?',
    'Exam question: a man of 60 has new weakness in both legs and cannot pass urine. Diagnosis? I answered sciatica',
    'Test me. Exam question: a woman of 50 has crushing chest pain and is sweating. What is the diagnosis?',
  ])('is given guidance beside its answer, and no alarm: %s', (text) => expect(shownFor(text)).toBe('accompany'));

  test.each([
    'My husband has crushing chest pain for an hour and is sweating. Which of the following is the next best step?',
    'I have a facial droop and slurred speech since breakfast. What is the most likely diagnosis?',
    'Husband has a stiff neck and a rash that does not fade. Most appropriate next step?',
    'i have crushing chest pain. a) wait b) call c) sleep d) pray',
    'A man of 60 has crushing chest pain for an hour and is sweating.',
    'A child is choking here. Explain what to do',
    'someone collapsed in the street, not breathing, which of the following should be done',
    'Exam question or not, I have new weakness in both legs and cannot pass urine',
    'client unresponsive and blue, what should the nurse do first',
    'someone is not breathing, please help, what is the most appropriate immediate management',
  ])('is none where somebody speaks of their own, or nothing is asked as in one: %s', (text) =>
    expect(shownFor(text)).toBe('interrupt'),
  );

  test.each([
    'He has crushing chest pain. What is the priority?',
    'Crushing chest pain, sweating, left arm numb. Most likely cause?',
    'She is unconscious and not breathing, most likely cause?',
  ])('may be a cry, where one turn of phrase alone speaks for it, and is asked about: %s', (text) =>
    expect(shownFor(text)).toBe('ask'),
  );

  test('hides nothing that somebody says beside a pasted report which sounds like one', () => {
    const report = 'MRI right hip. Technique: T1, STIR. Findings most consistent with avascular necrosis. No fracture.';
    expect(shownFor(`${report}\n\nCrushing chest pain and left arm numb since this morning`)).toBe('interrupt');
    expect(shownFor(`${report}\n\nHistory: crushing chest pain now`)).toBe('ask');
  });
});
