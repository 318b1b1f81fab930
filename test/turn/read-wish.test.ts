import { wishReader } from '../../src/turn/readers/read-wish';
import { content } from '../support/content';

const read = wishReader(content.talkWords, content.language);

describe('what a message wishes of what is kept', () => {
  test.each([
    'forget me',
    'Forget me please',
    'please forget me now',
    'forget everything',
    'forget everything I said',
    'forget everything you know about me',
    'delete my data',
    'delete my data please',
    'please delete all my data',
    'erase everything i told you',
    'wipe my messages',
    'can you delete our conversation',
    'delete this chat',
    'remove all i have written',
    'I want you to delete everything',
    'delete what i wrote',
    'clear my history please',
    'delete me',
    'forget about me',
    '/forget me',
    'forgte me',
    'I want my data deleted',
    'i would like my messages erased please',
    'delete chat',
    'erase conversation',
  ])('"%s" has it forgotten', (text) => {
    expect(read(text)).toBe('forget');
  });

  test.each([
    'show me what you keep',
    'give me what you keep',
    'Show me what you keep about me.',
    'show me everything you keep about me',
    'export my data',
    'give me my data',
    'i want a copy of my data',
    'download my data',
    'send me a copy of our chat',
    'can I have a copy of my messages',
    'show me what you have stored on me',
    'get my data',
    'export',
    '/export',
    'export please',
    'export chat',
  ])('"%s" has it shown', (text) => {
    expect(read(text)).toBe('show');
  });

  test.each([
    'what do you keep about me',
    'how do i delete my data',
    'when is my data deleted?',
    'do you delete my messages',
    'will you delete our chat',
    'please do not delete my messages',
    "don't forget what I said",
    'never forget me',
    'sorry. forget i said it',
    'forget it',
    'forget that question',
    'i forgot my tablets',
    'i keep forgetting everything',
    'she forgets everything since she fell',
    'can they remove my tumor',
    'can you remove everything from the joint',
    'show me what causes it',
    'show me everything about iloprost',
    'give me all treatments',
    'i want all information on iloprost',
    'what have you got on bone marrow edema',
    'can it clear on its own, all of it?',
    'start again',
    'my doctors forget about me',
    'the hospital seems to forget about me',
    'there is no clear history of trauma',
    'when will my data be deleted',
    'is my data deleted after a day',
    'can I export my scan images',
    'how do i export the mri from the cd',
    'export the mri to a cd',
    'i want my screws removed',
    'does it clear all the way',
    'my mum forgets everything',
    'i have information about my knee from the doctor, what does delete mean',
    'is there something to clear my bone edema',
    'will rest clear my pain completely and all of the edema',
  ])('"%s" wishes neither', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
