import { shownFor } from '../support/content';

/** Each message of the first list asks, quotes or tells; its like in the second holds the same cue, and somebody who is ill. */
describe('what is studied, quoted or made up', () => {
  test.each([
    'Our lecturer said absent pulses are a late sign of compartment syndrome',
    'Theory question from my mountain leader course: what would you do for hypothermia?',
    'Please proofread our noticeboard text: "Rash that does not fade, stiff neck, fever? Call 999 at once."',
    'Press release draft: a woman in her 60s is in hospital with serious head injuries after a collision. Is the wording ok?',
    'Our leaflet draft says: your baby is not moving? Call the maternity unit. Please put this into easy read',
    'Status epilepticus is defined as a seizure that lasts longer than five minutes.',
    'Pulmonary embolism complicates about 1 in 1000 pregnancies.',
    'In my novel the hero is shot in the thigh, how long can he talk?',
    'I am writing a crime novel in which she collapses and is not breathing. What would the doctor notice?',
    'A woman of 40 has a stiff neck, a fever and a rash that does not fade. Explain why a CT comes before the puncture.',
    'A 70-year-old man has crushing chest pain with ST elevation in II, III and aVF. Which artery is blocked?',
    'Am I at higher risk of a heart attack if my grandad had one?',
    'How can I lower my chance of having a stroke? Dad had one years ago.',
    'Which jobs have the highest risk of electrocution?',
    'What proportion of chest pain in hospitals turns out to be a heart attack?',
    'When was the Heimlich manoeuvre for choking published?',
    'Criteria for diagnosing sepsis, is that score still used?',
    'I would not say I cannot breathe, it is only a blocked nose',
    'Why must a patient with crushing chest pain get a tracing of the heart within ten minutes?',
    'How do lifeguards treat swimmers who are not breathing?',
  ])('raises no alarm: %s', (text) => expect(['none', 'accompany']).toContain(shownFor(text)));

  test.each([
    'my tutor collapsed and is not breathing',
    'Our lecturer fell down the stairs and is unconscious, he does not wake',
    'we are on a mountain leader course and one of us has hypothermia and is unconscious',
    'a poster fell on his head and he is unconscious',
    'proofreading since noon and now crushing chest pain down my left arm',
    'press release or not, my wife has collapsed and is not breathing',
    'I read the leaflet and I have all of these: cannot breathe, chest pain, blue lips',
    'toddler drank bleach, the leaflet draft says nothing',
    'status epilepticus is defined as five minutes, my son has been seizing for ten',
    'it complicates about one in ten operations and I am bleeding heavily and going cold',
    'in my novel the hero dies. I have taken all the pills',
    'writing a crime novel and my husband is having a seizure',
    'A man is not breathing. Which hospital?',
    'Why does crushing chest pain come on now?',
    'How do I treat my son who is not breathing?',
    'Why is he not breathing?',
    'A 60-year-old man has crushing chest pain. Why is he grey? My phone is dying',
    'higher risk of a heart attack or not, I have crushing chest pain now',
    'I lower my arm and cannot lift it, my face droops',
    'the carbon monoxide alarm is chirping and we all have headaches',
    'Daughter has a rash that does not fade. What is the most likely diagnosis?',
    'I would not say it is nothing, I cannot breathe',
    'what do I do if somebody is choking and cannot breathe',
    'please help, poster text says call, she is not breathing',
  ])('hides nobody who is ill: %s', (text) => expect(['ask', 'interrupt']).toContain(shownFor(text)));
});
