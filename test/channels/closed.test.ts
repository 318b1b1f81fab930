import nock from 'nock';
import { contentWith, FILLED } from '../support/deployment';
import { type InProcess, openInProcess } from '../support/in-process';
import { testMarrow } from '../support/marrow';
import { removeFolders } from '../support/state';
import { beginTalk } from '../support/talk-in-process';
import { ANONYMOUS, closeTheNet, message, type Rig, startRig, takeReplies } from './messages-rig';

const { answer } = testMarrow({ content: contentWith(FILLED, { botClosed: true }) });
const CLOSED = 'We are back on Monday.';
const SERVICE = 'http://localhost:56150/_connector/';

describe('web chat, while the bot is closed', () => {
  let server: InProcess;
  beforeAll(async () => {
    server = await openInProcess({ answer });
  });
  afterAll(async () => {
    await server.close();
    removeFolders();
  });

  const replyTo = async (activity: object) => {
    const talk = await beginTalk(server);
    const { body } = await talk.say(activity);
    const heard = await talk.readUntil(({ replyToId }) => replyToId === body.id);
    return heard.filter(({ replyToId }) => replyToId === body.id).map(({ text }) => text);
  };

  test.each([
    ['a message', { text: 'what causes it?' }],
    ['a button', { value: { question: 'what causes it?' } }],
    [
      'a picture',
      { attachments: [{ contentType: 'image/jpeg', name: 'mri.jpg', contentUrl: 'data:image/jpeg;base64,' }] },
    ],
    ['nothing', {}],
  ])('%s is answered that it is closed', async (_, activity) => {
    const texts = await replyTo({ type: 'message', ...activity });
    expect(texts).toEqual([expect.stringContaining(CLOSED)]);
    expect(texts[0]).toContain('[+44 20 7946 0018](tel:+442079460018)');
    expect(texts[0]?.indexOf('999')).toBeLessThan(texts[0]?.indexOf('7946') ?? 0);
  });

  test.each([
    ['a message', { type: 'message', text: 'I have crushing chest pain' }],
    [
      'the name of a file',
      { type: 'message', attachments: [{ contentType: 'image/png', name: 'crushing chest pain.png' }] },
    ],
    ['a button', { type: 'message', value: { say: 'I have crushing chest pain' } }],
    [
      'a comment to a thumb',
      {
        type: 'invoke',
        name: 'message/submitAction',
        value: { actionValue: { reaction: 'like', feedback: { feedbackText: 'I have crushing chest pain' } } },
      },
    ],
  ])('danger in %s gets its guidance', async (_, activity) => {
    const [text] = await replyTo(activity);
    expect(text).toContain('999');
    expect(text).not.toContain(CLOSED);
  });
});

describe('Teams, while the bot is closed', () => {
  let rig: Rig;
  beforeEach(async () => {
    closeTheNet();
    rig = await startRig(ANONYMOUS, answer);
  });
  afterEach(async () => {
    await rig.close();
    nock.cleanAll();
  });

  const replyTo = async (activity: object) => {
    const sent = takeReplies(SERVICE);
    await rig.post(message({ serviceUrl: SERVICE, ...activity }));
    return JSON.stringify(sent.map(({ body }) => body));
  };

  test.each([
    ['a message', { text: 'what causes it?' }],
    ['an edited message', { type: 'messageUpdate', text: 'what causes it?' }],
    ['a card', { text: undefined, value: { say: 'what causes it?' } }],
  ])('%s is answered that it is closed', async (_, activity) => {
    const said = await replyTo(activity);
    expect(said).toContain(CLOSED);
    expect(said).toContain('tel:+442079460018');
  });

  test.each([
    ['a message', { text: 'I have crushing chest pain' }],
    ['an edited message', { type: 'messageUpdate', text: 'I have crushing chest pain' }],
    ['a card', { text: undefined, value: { say: 'I have crushing chest pain' } }],
  ])('danger in %s gets its card', async (_, activity) => {
    const said = await replyTo(activity);
    expect(said).toContain('tel:999');
    expect(said).not.toContain(CLOSED);
  });
});
