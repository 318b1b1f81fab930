import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILLED } from '../support/deployment';
import { type RunningServer, startServer } from '../support/server';
import { freshFolder, removeFolders } from '../support/state';

afterAll(removeFolders);

const file = () => join(freshFolder(), 'ours.yml');

/** Says one thing as the page does. Out: the texts of the bot, once there are so many. */
async function hear(server: RunningServer, text: string): Promise<readonly string[]> {
  const issued = await fetch(`${server.url}/api/token`, { method: 'POST' });
  const { token } = (await issued.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const begun = await fetch(`${server.url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' });
  const { conversationId } = (await begun.json()) as { conversationId: string };
  const path = `${server.url}/v3/directline/conversations/${conversationId}/activities`;
  const body = JSON.stringify({ type: 'message', from: { id: 'x' }, text });
  await fetch(path, { method: 'POST', headers, body });
  for (let tries = 0; tries < 200; tries += 1) {
    const { activities } = (await (await fetch(path, { headers })).json()) as {
      activities: { from: { role?: string }; text?: string }[];
    };
    const said = activities.flatMap(({ from, text: words }) => (from.role === 'bot' && words ? [words] : []));
    if (said.length > 1) return said;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}

test('a file outside the repository closes the built server, and opens it again at the next start', async () => {
  const ours = file();
  writeFileSync(ours, FILLED.replace('closed: false', 'closed: true'));
  const server = await startServer({ DEPLOYMENT_FILE: ours });
  const [welcome, reply] = [...(await hear(server, 'what causes bone marrow edema?'))];
  for (const said of [welcome, reply]) expect(said).toContain('We are back on Monday.');
  expect((await hear(server, 'I have crushing chest pain')).join('\n')).toMatch(/999/);
  await server.stop();
  writeFileSync(ours, FILLED);
  const again = await server.again();
  const said = (await hear(again, 'what causes bone marrow edema?')).join('\n');
  expect(said).toContain('run by Hillside Clinic');
  expect(said).not.toContain('We are back on Monday.');
  const html = await (await fetch(again.url)).text();
  expect(html).toContain('<p>Run by Hillside Clinic</p>');
  expect(html).toContain('<a href="tel:+442079460018">+44 20 7946 0018, Mon–Fri 9–17</a>');
  expect(html).toContain('href="https://hillside.example/terms"');
  expect(html.indexOf('tel:999')).toBeLessThan(html.indexOf('7946'));
  await again.end();
});

test('BOT_CLOSED closes it whatever the file says; nothing of a deployer is on the page where nothing is filled in', async () => {
  const server = await startServer({ BOT_CLOSED: 'true' });
  expect((await hear(server, 'what causes bone marrow edema?')).join('\n')).toContain('closed for now');
  const html = await (await fetch(server.url)).text();
  expect(html).not.toMatch(/\{\{|Run by|class="deployer">\s*<p/);
  await server.end();
});

test('a mistake in the file stops the start, with its line', async () => {
  const ours = file();
  writeFileSync(ours, 'organization: "Hillside"\nclosed: perhaps\nphone: "call us"\n');
  const refused = await startServer({ DEPLOYMENT_FILE: ours }).catch((fault: Error) => fault.message);
  expect(refused).toMatch(/ours\.yml:2 closed/);
  expect(refused).toMatch(/ours\.yml:3 phone/);
});
