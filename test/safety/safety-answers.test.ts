import { safetyAnswerReader } from '../../src/safety/safety-answers';
import { content } from '../support/content';

const words = content.library.disposition('emergency');
const read = safetyAnswerReader(
  content.talkWords,
  { helpCalled: [words.helpCalled], notHappening: [words.notHappening], no: [] },
  content.language,
);

describe('the answer to the safety question', () => {
  test.each([
    [words.helpCalled, 'help-called'],
    [words.notHappening, 'not-happening'],
    ['the ambulance is on its way', 'help-called'],
    ['ambulance is here', 'help-called'],
    ['paramedics are with her now', 'help-called'],
    ['i called 911', 'help-called'],
    ['ive rang 999', 'help-called'],
    ['my sister is with me now', 'help-called'],
    ['this is not happening to anyone', 'not-happening'],
    ['false alarm', 'not-happening'],
    ['nobody is hurt', 'not-happening'],
    ['it was just a test', 'not-happening'],
    ['no', 'no'],
    ['nope', 'no'],
    ["no it isn't", 'no'],
    ['no, im fine', 'no'],
    ['no thank you', 'no'],
    ['nope, just sore', 'no'],
  ])('"%s" is %s', (text, answer) => {
    expect(read({ text })).toBe(answer);
  });

  test.each([
    'should i call 911?',
    'should i call an ambulance',
    'i dont want to call an ambulance',
    'i have not called 911',
    'i cannot call an ambulance',
    'i was in hospital last week',
    'i called my doctor but no answer',
    'ill call my doctor tomorrow',
    'im in the hospital car park and cant breathe',
    'this is not a false alarm',
    'im not safe now',
    'its not happening to me its my wife',
    'no ambulance is coming',
    'nobody to look after the kids',
    'no it is',
    'never mind',
    'no idea',
    'no but it hurts',
    'thanks',
    'ok',
    'what if the ambulance is on its way',
  ])('"%s" stands nothing down', (text) => {
    expect(read({ text })).toBeUndefined();
  });
});
