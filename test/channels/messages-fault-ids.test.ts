import nock from 'nock';
import type { MessagesParts } from '../../src/channels/messages/parts';
import type { AnswerTurn } from '../../src/domain/turn';
import { LOCAL, local } from './messages-local';
import { ANONYMOUS, closeTheNet, facts, notice, type Rig, startRig, takeReplies } from './messages-rig';

let rig: Rig;

beforeEach(closeTheNet);
afterEach(async () => {
  await rig?.close();
  nock.cleanAll();
});

const broken = () => Promise.reject(new Error('broken inside'));
const claims = { claim: broken, lease: broken, settle: broken, isSettled: broken, release: broken };
const handsOver: AnswerTurn = async ({ id }) => ({
  replies: [notice('Taken over.')],
  facts: facts(id),
  handover: { kind: 'begin', id: 'h1', conversation: 'c', channel: 'teams', level: 'none', withTalk: false },
});
const joined = { type: 'conversationUpdate', membersAdded: [{ id: '29:person' }] };
const unsafe = {
  type: 'invoke',
  name: 'message/submitAction',
  value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: { reason: 'unsafe' } } },
};

test.each<[string, object, AnswerTurn | undefined, Partial<MessagesParts>]>([
  ['a turn that breaks', {}, broken, {}],
  ['a welcome that breaks', joined, undefined, { welcome: broken }],
  ['a claim of a delivery', {}, undefined, { claims }],
  ['a claim of a welcome', joined, undefined, { claims }],
  ['a welcome that is given back', { type: 'installationUpdate', action: 'remove' }, undefined, { claims }],
  ['a reference that could not be kept', {}, handsOver, { keepReference: broken }],
  ['a thumb that was lost', unsafe, undefined, { onIncident: broken }],
])('%s is told under the id of its request', async (_name, activity, answer, parts) => {
  takeReplies(LOCAL);
  const turns: string[] = [];
  rig = await startRig(ANONYMOUS, answer, { ...parts, onFault: (turn) => void turns.push(turn) });
  await rig.post(local({ id: '0', deliveryMode: 'expectReplies' }));
  turns.splice(0);
  const response = await rig.post(local(activity));
  expect(turns.length).toBeGreaterThan(0);
  expect(new Set(turns)).toEqual(new Set([response.headers.get('x-request-id')]));
});
