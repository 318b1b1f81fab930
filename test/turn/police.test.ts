import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
async function readIn(country: string): Promise<string> {
  const talk = talkTo(marrow, { conversation: `police-${talks++}`, country });
  const { replies } = await talk('my husband beats me');
  return JSON.stringify(replies);
}

test('who is beaten where the ambulance has its own number is given that of the police', async () => {
  expect(await readIn('JP')).toMatch(/110.*ask for the police/);
  expect(await readIn('FR')).toMatch(/17.*ask for the police/);
});

test('where one number calls both, it is that one', async () => {
  const reply = await readIn('GB');
  expect(reply).toMatch(/999.*ask for the police/);
  expect(reply).not.toContain('Police');
});
