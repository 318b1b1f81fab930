import { wayBack } from '../src/serve/open-messages';
import { keepHandoffs } from '../src/state/handoffs';
import { freshStore, removeFolders } from './support/state';

const REFERENCE = { conversation: { id: 'a:1' }, channelId: 'msteams' } as never;

afterAll(removeFolders);

test('where a talk is, is kept for a desk that is told by webhook', async () => {
  const store = await freshStore();
  await wayBack({ handoff: { url: 'https://desk.example/', secret: 's' } }, store).keepReference?.('t', REFERENCE);
  expect(await keepHandoffs(store).find('t')).toEqual({ reference: REFERENCE });
  await store.close();
});

test('for a hub that listens on the channel itself nothing is kept', async () => {
  const store = await freshStore();
  expect(wayBack({}, store)).toEqual({});
  await store.close();
});
