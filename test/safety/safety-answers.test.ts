import { answerLists, safetyAnswerReader } from '../../src/safety/safety-answers';
import { content } from '../support/content';

const words = content.library.disposition('emergency');
const read = safetyAnswerReader(
  content.talkWords,
  { helpCalled: [words.helpCalled], notHappening: [words.notHappening], no: [] },
  content.language,
  answerLists(content.library.countries.flatMap(({ code }) => content.library.lines(code, 'emergency'))),
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
    ['called', 'help-called'],
    ['i called', 'help-called'],
    ['ok i rang', 'help-called'],
    ['just called them', 'help-called'],
    ['ok calling now', 'help-called'],
    ['108 is coming', 'help-called'],
    ['ive called 999', 'help-called'],
    ['im on the phone to them', 'help-called'],
    ['on our way to hospital', 'help-called'],
    ["we're in a&e", 'help-called'],
    ["they're here", 'they-came'],
    ['theyre on their way', 'they-came'],
    ['i rang my gp', 'doctor-called'],
    ['seeing the doctor this afternoon', 'doctor-called'],
    ['xray was clear', 'checked'],
    ['scan showed no clot', 'checked'],
    ['a&e said its fine yesterday', 'checked'],
    ['its happening now', 'happening'],
    ['yes, now', 'happening'],
    ["it's me", 'happening'],
    ['my dad', 'happening'],
    ["i'm fine", 'no'],
    ['i was just wondering', 'no'],
    ['nah just a figure of speech', 'not-meant'],
    ['i was joking', 'not-meant'],
    ['i didnt mean it like that', 'not-meant'],
    ['no i would never do that', 'not-meant'],
    ['no, it was last year', 'not-meant'],
    ['no, same as always', 'not-meant'],
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
    'i called my mum',
    'my mum called me',
    'i called and nobody answered',
    'i called them but they wont come',
    'should i call',
    'is it called?',
    'done',
    'no im not well',
    'im not fine',
    'is he fine',
    'fine',
    'no its my dad',
    'the scan is tomorrow',
    'is it happening now?',
    'they are not here yet',
    'i rang my doctor but no answer',
    'ill call my doctor tomorrow',
  ])('"%s" stands nothing down', (text) => {
    expect(read({ text })).toBeUndefined();
  });

  test('a plain statement in which only what was asked about is denied is a no', () => {
    expect(read({ text: 'im not suicidal just fed up' }, true)).toBe('no');
    expect(read({ text: 'im not suicidal but i have pills here' }, true)).toBeUndefined();
  });
});
