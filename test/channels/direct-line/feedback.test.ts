import { tellFeedback } from '../../../src/channels/direct-line/tell-feedback';
import { type InProcess, openInProcess } from '../../support/in-process';
import { removeFolders } from '../../support/state';
import { beginTalk, type Talk } from '../../support/talk-in-process';

let server: InProcess;
let talk: Talk;
let turn: string;
let message: string;

beforeAll(async () => {
  server = await openInProcess();
  talk = await beginTalk(server);
  turn = (await talk.say({ type: 'message', text: 'hello' })).body.id;
  const replies = await talk.readUntil(({ replyToId }) => replyToId === turn);
  message = replies.find(({ replyToId }) => replyToId === turn)?.id ?? '';
});

afterAll(async () => {
  await server.close();
  removeFolders();
});

beforeEach(() => void server.feedback.splice(0));

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

const clicked = (id: string) => ({
  type: 'event',
  name: 'webchat:activity-status/feedback',
  entities: [{ '@id': id, '@type': 'LikeAction', actionStatus: 'CompletedActionStatus' }],
});

const submitted = (reaction: string, feedback: unknown) => ({
  type: 'invoke',
  name: 'message/submitAction',
  replyToId: message,
  value: { actionName: 'feedback', actionValue: { reaction, feedback } },
});

test('a thumb in either form names its turn and page', async () => {
  await talk.say(clicked(`urn:marrow:like:${turn}`));
  await talk.say(submitted('dislike', {}));
  await settle();
  const page = 'bone-marrow-edema#causes';
  expect(server.feedback).toEqual([
    { turn, page, reaction: 'like' },
    { turn, page, reaction: 'dislike' },
  ]);
});

test('a thumb for a turn of another conversation goes nowhere', async () => {
  const other = await beginTalk(server);
  await other.say(clicked(`urn:marrow:like:${turn}`));
  await talk.say(clicked('urn:somebody:else'));
  await talk.say({ type: 'event', name: 'webchat:activity-status/feedback', entities: 'none' });
  await settle();
  expect(server.feedback).toEqual([]);
});

test.each([
  ['an object', { feedbackText: 'I am in danger' }],
  ['a string of JSON', '{"feedbackText":"I am in danger"}'],
  ['a string of nothing but words', 'I am in danger'],
  ['a field that the form calls otherwise, as Teams may', { comment: 'I am in danger', reason: 'unsafe' }],
])('danger in a comment, sent as %s, is answered', async (_name, comment) => {
  const { body } = await talk.say(submitted('dislike', comment));
  const activities = await talk.readUntil(({ replyToId }) => replyToId === body.id);
  expect(activities.at(-1)?.text).toBe('Call now.');
});

test('what is read of a comment is what was written, and not the reason that was chosen', async () => {
  const before = server.heard.length;
  const { body } = await talk.say(submitted('dislike', { comment: 'danger', reason: 'unsafe' }));
  await talk.readUntil(({ replyToId }) => replyToId === body.id);
  expect(server.heard.slice(before).map(({ utterance }) => utterance.text)).toEqual(['danger']);
});

test('a harmless comment is not answered', async () => {
  const { body } = await talk.say(submitted('like', { feedbackText: 'very clear' }));
  await settle();
  const { body: read } = await talk.read();
  expect(read.activities.filter(({ replyToId }) => replyToId === body.id)).toEqual([]);
});

test.each([
  ['the value of an event', { type: 'event', name: 'said', value: { words: ['I am in danger'] } }],
  ['an attachment of an event', { type: 'event', name: 'said', attachments: [{ content: 'I am in danger' }] }],
  ['an edited message', { type: 'messageUpdate', text: '', value: 'I am in danger' }],
])('danger in %s is answered', async (_name, activity) => {
  const { body } = await talk.say(activity);
  const activities = await talk.readUntil(({ replyToId }) => replyToId === body.id);
  expect(activities.at(-1)?.text).toBe('Call now.');
});

test('what a client tells of itself in an event is no turn', async () => {
  const before = server.heard.length;
  await talk.say({ type: 'event', name: 'webchat/join', value: { language: 'en-US' } });
  await settle();
  expect(server.heard.slice(before)).toEqual([]);
});

test('a thumb opens the answer that it is about, and nothing else of the talk', async () => {
  const opened: string[] = [];
  const told: unknown[] = [];
  const answer = { from: { role: 'bot' }, channelData: { marrow: { turn: 't', topic: 'iloprost', intent: 'risks' } } };
  const find = async (_conversation: string, id: string) => {
    opened.push(id);
    return answer;
  };
  for (const thumb of [{ turn: 't' }, { message: 't-1' }])
    await tellFeedback({ reaction: 'like', ...thumb }, 'c', { find }, async (given) => void told.push(given));
  expect(opened).toEqual(['t-0', 't-1']);
  const heard = { turn: 't', page: 'iloprost#risks', reaction: 'like' };
  expect(told).toEqual([heard, heard]);
});
