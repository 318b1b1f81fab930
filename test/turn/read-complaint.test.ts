import { complaintReader } from '../../src/turn/readers/read-complaint';
import { content } from '../support/content';

const buttons = (['emergency', 'crisis', 'urgent', 'soon'] as const).map(
  (level) => content.library.disposition(level).complaint.button,
);
const isComplaint = complaintReader(content.talkWords, buttons, content.language);

describe('a complaint about the alarm', () => {
  test.each([
    ...buttons,
    ...buttons.map((button) => `  ${button.toUpperCase()}!!`),
    'that was a false alarm by the bot',
    'this is not an emergency, you misread me',
    'you misread me',
    'you have misread what i wrote',
    "you've misunderstood",
    'i think you misunderstood me',
    'you read that wrong',
    'you got me wrong',
    'you took that the wrong way',
    'the bot got it wrong',
    'the bot is wrong',
    'the bot misunderstood',
    'your alarm was wrong',
    'wrong alarm',
    'that warning was a mistake',
    'you are overreacting',
    'that was not an emergency',
    "this wasn't an emergency",
    'that is not what i said',
    "that's not what I meant",
  ])('"%s" is one', (text) => expect(isComplaint(text)).toBe(true));

  test.each([
    ['playing it down', "it's not an emergency"],
    ['playing it down', 'this is not an emergency'],
    ['playing it down', 'its probably not an emergency, i am fine'],
    ['playing it down', 'i am fine really, no emergency'],
    ['an answer to the safety question', 'no, not an emergency'],
    ['an answer to the stand-down question', 'No one is in danger'],
    ['an answer to the stand-down question', 'false alarm'],
    ['pushing back', 'you are wrong, stop telling me to call'],
    ['the alarm was right', 'you did not misread me'],
    ['the alarm was right', 'you were not wrong'],
    ['the alarm was right', 'the bot was right, that was not an emergency before'],
    ['their own mistake', 'sorry i misread your question'],
    ['a question', 'was that a false alarm by the bot?'],
    ['more to say', 'you misread me but it is getting worse'],
    ['more to say', 'you misread me, she cannot breathe'],
    ['more to say', 'you got that wrong, call an ambulance'],
    ['taking it back', 'sorry. forget i said it'],
    ['taking it back', 'i did not mean it'],
    ['a long text', `you misread me ${'and so on '.repeat(10)}`],
    ['nothing', ''],
  ])('%s is none: "%s"', (_, text) => expect(isComplaint(text)).toBe(false));
});
