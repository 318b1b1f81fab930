import nock from 'nock';
import type { AnswerTurn } from '../../src/domain/turn';
import { LOCAL, local } from './messages-local';
import { ANONYMOUS, closeTheNet, facts, notice, type Rig, startRig, takeReplies } from './messages-rig';

let rig: Rig;

beforeEach(closeTheNet);
afterEach(async () => {
  await rig?.close();
  nock.cleanAll();
});

describe('what an activity says reaches the turn', () => {
  const mention = {
    type: 'mention',
    text: '<at>Marrow</at>',
    mentioned: { id: '28:11111111-2222-3333-4444-555555555555' },
  };
  const ann = { type: 'mention', text: '<at>Ann Bee</at>', mentioned: { id: '29:ann' } };
  const said: readonly (readonly [string, object, string])[] = [
    ['a message', { text: '  why me?\n' }, 'why me?'],
    ['a mention of the bot', { text: '<at>Marrow</at> why me?', entities: [mention] }, 'why me?'],
    [
      'a mention of somebody else',
      { text: '<at>Marrow</at> <at>Ann Bee</at> fell', entities: [mention, ann] },
      'Ann Bee fell',
    ],
    [
      'words that a false mention would hide',
      { text: 'chest pain', entities: [{ ...mention, text: 'chest pain' }] },
      'chest pain',
    ],
    [
      'a broken mention',
      { text: 'why?', entities: [{ type: 'mention' }, { type: 'mention', mentioned: null }] },
      'why?',
    ],
    ['an edited message', { type: 'messageUpdate', text: 'I cannot breathe' }, 'I cannot breathe'],
    [
      'a card that was submitted',
      { text: undefined, value: { say: 'help is here', msteams: { type: 'x' } } },
      'help is here',
    ],
    ['a card with inputs', { text: '', value: { a: { note: 'it hurts' }, b: ['badly', 3, true] } }, 'it hurts\nbadly'],
    [
      'words deep within a value',
      { text: '', value: JSON.parse(`${'['.repeat(60)}"it hurts"${']'.repeat(60)}`) },
      'it hurts',
    ],
    ['the value of a button', { text: undefined, value: 'treatments' }, 'treatments'],
    [
      'the names of attachments',
      {
        text: 'look',
        attachments: [{ contentType: 'image/png', name: 'my_suicide-note.docx' }, { contentType: 'text/html' }],
      },
      'look\nmy suicide note',
    ],
    ['a message without words', { text: undefined }, ''],
  ];
  test.each(said)('%s', async (_, more, text) => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local(more))).status).toBe(200);
    expect(rig.faults).toEqual([]);
    expect(rig.turns.map(({ utterance }) => utterance.text)).toEqual([text]);
  });

  const XRAY = { contentType: 'image/jpeg', name: 'hip-mri.jpg', contentUrl: 'https://smba.example/1' };
  const FILE = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'report.pdf', content: {} };
  test.each([
    ['an inline picture without a name', { text: undefined, attachments: [{ ...XRAY, name: undefined }] }, ''],
    ['a picture with words', { text: 'my leg is numb', attachments: [XRAY] }, 'my leg is numb'],
    ['a file from Teams', { text: '', attachments: [FILE] }, ''],
    [
      'formatted text, which is no file',
      { text: 'hi', attachments: [{ contentType: 'text/html', content: '<p>hi</p>' }] },
      undefined,
    ],
    [
      'a quoted message, which is no file',
      { text: 'hi', attachments: [{ contentType: 'messageReference', content: '{}' }] },
      undefined,
    ],
  ])('%s: what was typed beside a file', async (_, more, typed) => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(local(more))).status).toBe(200);
    expect(rig.faults).toEqual([]);
    expect(rig.turns.map(({ utterance }) => utterance.typed)).toEqual([typed]);
  });

  test('with the channel, the conversation, where the person is and who reads along', async () => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'gb', platform: 'Windows' };
    await rig.post(local({ locale: 'en-GB', entities: [clientInfo] }));
    await rig.post(local({ conversation: { id: '19:x@thread', conversationType: 'channel', isGroup: true } }));
    await rig.post(local({ channelId: 'webchat', conversation: { id: 'w' }, entities: [clientInfo] }));
    const [personal, channel, web] = rig.turns;
    expect(personal).toMatchObject({ channel: 'teams', conversation: 'a:conversation', isPrivate: true });
    expect(personal?.utterance).toEqual({ text: 'what causes it?', locale: 'en-GB', country: 'GB' });
    expect(personal?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(channel).toMatchObject({ channel: 'teams', conversation: '19:x@thread/29:person', isPrivate: false });
    expect(web).toMatchObject({ channel: 'web-chat', isPrivate: true, utterance: { text: 'what causes it?' } });
    expect(web?.utterance.country).toBeUndefined();
  });
});

describe('joining', () => {
  test('a person who joins is welcomed once', async () => {
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    const joined = local({ type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '29:person' }] });
    for (const body of [joined, joined]) expect((await rig.post(body)).status).toBe(200);
    expect(rig.welcomes).toHaveLength(1);
    expect(rig.turns).toEqual([]);
    expect(sent.map(({ body }) => body.text)).toEqual(['welcome']);
  });

  const installed = (action: string, more: object = {}) =>
    local({ type: 'installationUpdate', text: undefined, id: `i-${action}`, action, ...more });
  const joined = local({ type: 'conversationUpdate', text: undefined, id: 'j', membersAdded: [{ id: '29:person' }] });

  test.each([
    ['installed first', [installed('add'), joined]],
    ['joined first', [joined, installed('add')]],
  ])('who installs the bot is welcomed once, %s', async (_, bodies) => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    for (const body of bodies) expect((await rig.post(body)).status).toBe(200);
    expect(rig.welcomes).toHaveLength(1);
  });

  test('who takes the bot away and installs it again is welcomed again', async () => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS);
    for (const action of ['add', 'remove']) await rig.post(installed(action));
    await rig.post(installed('add', { id: 'later' }));
    expect(rig.welcomes).toHaveLength(2);
  });

  test('a welcome that could not be sent is said the next time', async () => {
    nock(LOCAL)
      .post(/v3\/.*/)
      .times(4)
      .reply(503);
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(joined)).status).toBe(502);
    takeReplies(LOCAL);
    expect((await rig.post(joined)).status).toBe(200);
    expect(rig.welcomes).toHaveLength(2);
  });

  test('the bot itself is not', async () => {
    rig = await startRig(ANONYMOUS);
    const membersAdded = [{ id: '28:11111111-2222-3333-4444-555555555555' }];
    await rig.post(local({ type: 'conversationUpdate', membersAdded }));
    await rig.post(local({ type: 'conversationUpdate', channelData: { eventType: 'teamRenamed' } }));
    expect(rig.welcomes).toEqual([]);
  });
});

describe('other kinds of activity', () => {
  test.each(['typing', 'messageReaction', 'messageDelete', 'event', 'wibble'])(
    '%s is taken and not answered',
    async (type) => {
      rig = await startRig(ANONYMOUS);
      expect((await rig.post(local({ type }))).status).toBe(200);
      expect(rig.turns).toEqual([]);
    },
  );

  test.each([
    ['a form of the channel', { type: 'invoke', name: 'task/submit', value: { data: { note: 'danger' } } }, 501],
    ['a card', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: { note: 'danger' } } } }, 501],
    ['an event', { type: 'event', name: 'x', value: 'danger' }, 200],
    ['a reaction', { type: 'messageReaction', text: 'danger' }, 200],
    ['a kind that is called as every object’s own field is', { type: 'constructor', text: 'danger' }, 200],
    ['another of them', { type: '__proto__', value: 'danger' }, 200],
    [
      'a comment under a thumb, whatever its field is called',
      {
        type: 'invoke',
        name: 'message/submitAction',
        value: { actionValue: { reaction: 'like', feedback: { comment: 'danger' } } },
      },
      200,
    ],
  ])('words in %s are read for danger, and a danger is answered', async (_name, activity, status) => {
    const sent = takeReplies(LOCAL);
    const raised = { presentation: 'interrupt', outcome: 'escalate', disposition: 'emergency' } as const;
    const answer: AnswerTurn = async ({ id, utterance }) => ({
      replies: [notice('CALL')],
      facts: facts(id, utterance.text.includes('danger') ? raised : {}),
    });
    rig = await startRig(ANONYMOUS, answer, { isDanger: ({ text }) => text.includes('danger') });
    const response = await rig.post(local({ text: undefined, ...activity }));
    expect(response.status).toBe(status);
    expect(sent.map(({ body }) => body.text)).toEqual([expect.stringContaining('CALL')]);
  });

  test('an invoke that the bot does not know gets 501 and a reason', async () => {
    rig = await startRig(ANONYMOUS);
    const response = await rig.post(local({ type: 'invoke', name: 'composeExtension/query', value: {} }));
    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({ error: { code: 'NotSupported', message: expect.any(String) } });
  });
});

describe('a thumb', () => {
  const thumb = (feedback: unknown, replyToId = 'sent-1') =>
    local({
      type: 'invoke',
      name: 'message/submitAction',
      replyToId,
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback } },
    });
  const answer: AnswerTurn = async (inbound) => ({
    replies: [
      {
        kind: 'answer',
        outcome: 'answer',
        title: 'Causes',
        topic: 'bone-marrow-edema',
        heading: 'causes',
        paragraphs: ['Many. [1]'],
        suggestions: [],
        lines: [],
        citations: [{ number: 1, source: { id: 's', title: 'S', kind: 'trial', checked: true } }],
      },
    ],
    facts: facts(inbound.id),
  });

  test('is answered 200 and kept with its turn and page', async () => {
    takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, answer);
    await rig.post(local());
    expect((await rig.post(thumb('{"feedbackText":""}'))).status).toBe(200);
    expect((await rig.post(thumb('{}', 'unknown'))).status).toBe(200);
    expect(rig.thumbs).toEqual([{ turn: rig.turns[0]?.id, page: 'bone-marrow-edema#causes', reaction: 'dislike' }]);
    expect(rig.turns).toHaveLength(1);
  });

  test('with words of danger beside it is answered with what is owed', async () => {
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, async ({ id, utterance }) => ({
      replies: [notice('CALL NOW')],
      facts: facts(id, utterance.text.includes('die') ? { presentation: 'interrupt' } : {}),
    }));
    expect((await rig.post(thumb('{"feedbackText":"I want to die"}'))).status).toBe(200);
    expect((await rig.post(thumb({ feedbackText: 'too long' }))).status).toBe(200);
    expect(rig.turns.map(({ utterance }) => utterance.text)).toEqual(['I want to die', 'too long']);
    expect(sent.map(({ body }) => body.text)).toEqual(['CALL NOW']);
  });

  test('opens a form of reasons, without a field for words', async () => {
    rig = await startRig(ANONYMOUS);
    const open = (reaction: string) =>
      rig.post(local({ type: 'invoke', name: 'message/fetchTask', value: { data: { actionValue: { reaction } } } }));
    const down = (await (await open('dislike')).json()) as {
      task: { value: { card: { content: { body: object[] } } } };
    };
    const { body } = down.task.value.card.content;
    expect(body).toContainEqual(expect.objectContaining({ type: 'Input.ChoiceSet', id: 'reason' }));
    expect(JSON.stringify(body)).not.toContain('Input.Text');
    const up = (await (await open('like')).json()) as typeof down;
    expect(up.task.value.card.content.body).toEqual([]);
  });

  test.each(['unsafe', 'wrong'])(
    'that says %s opens an incident: what the answer was made of, and no word',
    async (kind) => {
      takeReplies(LOCAL);
      rig = await startRig(ANONYMOUS, answer);
      await rig.post(local({ text: 'secret words' }));
      expect((await rig.post(thumb(JSON.stringify({ reason: kind })))).status).toBe(200);
      expect((await rig.post(thumb(JSON.stringify({ reason: 'unclear' })))).status).toBe(200);
      const turn = rig.turns[0]?.id;
      expect(rig.incidents).toEqual([{ turn, kind, version: 'v', rules: [], pages: ['bone-marrow-edema#causes'] }]);
    },
  );

  test('on a message of before the last start still opens one, by the id of the message', async () => {
    rig = await startRig(ANONYMOUS);
    expect((await rig.post(thumb('{"reason":"unsafe"}', 'message-9'))).status).toBe(200);
    expect(rig.incidents).toEqual([{ turn: 'message-9', kind: 'unsafe', version: '', rules: [], pages: [] }]);
    expect(rig.thumbs).toEqual([]);
  });
});

describe('a person who takes over', () => {
  const begin: AnswerTurn = async (inbound) => ({
    replies: [notice('begun')],
    facts: facts(inbound.id),
    handover: {
      kind: 'begin',
      id: 'h1',
      conversation: 'c',
      channel: 'x',
      level: 'none',
      withTalk: false,
      topics: ['a'],
    },
  });

  test('is told by the event of the Bot Framework where a desk listens, and by nothing of the talk without consent', async () => {
    const sent = takeReplies(LOCAL);
    rig = await startRig(ANONYMOUS, begin);
    expect((await rig.post(local({ channelId: 'directline' }))).status).toBe(200);
    expect(sent.map(({ body }) => body.type)).toEqual(['message', 'event']);
    expect(sent[1]?.body).toMatchObject({ name: 'handoff.initiate', value: { id: 'h1', level: 'none' } });
    expect(JSON.stringify(sent[1]?.body)).not.toContain('topics');
    expect(rig.turns[0]?.takesEvents).toBe(true);
  });

  test('is no event in Teams; the reference is kept, and leads back', async () => {
    const sent = takeReplies(LOCAL);
    const kept: unknown[] = [];
    rig = await startRig(ANONYMOUS, begin, { keepReference: async (id, reference) => void kept.push([id, reference]) });
    expect((await rig.post(local())).status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(rig.turns[0]?.takesEvents).toBeUndefined();
    const [[id, reference] = []] = kept as [string, Parameters<Rig['say']>[0]][];
    expect(id).toBe('h1');
    if (!reference) throw new Error('nothing was kept');
    await rig.say(JSON.parse(JSON.stringify(reference)), 'Hillside: hello');
    expect(sent[1]?.body).toMatchObject({ type: 'message', text: 'Hillside: hello' });
  });

  test('keeps no reference of any other talk', async () => {
    takeReplies(LOCAL);
    const kept: unknown[] = [];
    rig = await startRig(ANONYMOUS, undefined, { keepReference: async (id) => void kept.push(id) });
    await rig.post(local());
    expect(kept).toEqual([]);
  });
});
