import { buildScreen } from '../../src/safety/screen';
import { content, TODAY } from '../support/content';

const screen = buildScreen(content.ruleBook, content.language, () => new Date(TODAY));
const presentationOf = (text: string) => screen({ text }).screening.presentation;

/** Words that excuse another message stand beside a danger here, and must not hide it. */
describe('an idiom, an exception or a word for study hides no danger beside it', () => {
  test.each([
    'my dog is barking, my husband is having a seizure',
    'the dog is barking and my husband is having a seizure',
    'the boiler was leaking and we are choking',
    'toddler swallowed a battery and is choking',
    'a van just hit me bleeding badly',
    'I had a funny spell then crushing chest pain',
    'he is acting a bit strange and his speech is slurred',
    'she collapsed in class on monday morning and is not breathing',
    'i never mentioned the crushing chest pain to anyone',
    'his oxygen sats are in the 80s',
    'baby blue at birth not breathing',
    'they would have less of a burden without me',
    'things are not safe at home',
    'what can i do i am not safe at home',
    'why is he talking gibberish',
    'i wrote nonsense and could not find my words',
    'my son has asthma and keeps going quiet',
    'my keyhole wound has come open',
    'on iloprost with heart racing and chest tight',
    'iloprost and my blood pressure is very low now',
    'crushing chest pain how likely is a heart attack',
    'throat closing and tongue swelling how common is that',
    'scared of my husband he hit me',
    'no feeling in my legs',
    'put me out of my misery what is the point',
    'by the tracks and this is it',
    'so sleepy now, it is nearly over',
    'i have written all the letters',
    'out of nowhere she is not able to read the clock',
    'he cut his finger and you see the bone',
    'what am i still here for',
    'on the phone my mum is having a stroke',
    'laptop in hand he is unresponsive',
    'in the car she is choking',
    'my child ate a houseplant and is choking',
    'the man at the till is having a seizure',
    'overdosed on my tablets watching netflix',
    'drowning in paperwork and i want to kill myself',
    'my printer fell on me and I cannot breathe',
    'want to end it all, cancelled all my subscriptions',
    'our daughter ivy is choking',
    'i want to disappear when he starts hitting me',
    'the electrician is unconscious, he got a shock',
    'our market stall fell on a man and he is bleeding badly',
    'goodbye cruel world of pain, i am taking the tablets',
    'the mortgage is due and i have a noose ready',
    'he set himself on fire over work',
    'at the office party he collapsed and is blue',
    'at a council meeting she collapsed',
  ])('%s', (text) => expect(presentationOf(text)).toBe('interrupt'));

  test.each([
    'my dog had a seizure last night, and how long does BME last?',
    'no blood in my stool or black stools, can i take naproxen',
    'how long can a tourniquet be left on? for our first aid course',
    'my aunt was bitten by a snake years ago and her foot still hurts',
  ])('but there is none in: %s', (text) => expect(['none', 'accompany']).toContain(presentationOf(text)));
});
