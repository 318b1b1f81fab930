import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPlainText } from '../../src/channels/render-plain-text';
import { renderTeams } from '../../src/channels/render-teams';
import { renderWebChat } from '../../src/channels/render-web-chat';
import { loadContent } from '../../src/content/load-content';
import { loadDeployment } from '../../src/content/load-deployment';
import { tellMistake } from '../../src/content/mistakes';
import { DEPLOYER_SLOTS } from '../../src/domain/deployment';
import type { OutboundTurn } from '../../src/domain/turn';
import { textOf } from '../house/files';
import { content } from '../support/content';
import { contentWith, FILLED, readDeployment } from '../support/deployment';
import { talkTo, testMarrow } from '../support/marrow';
import { freshFolder, removeFolders } from '../support/state';

afterAll(removeFolders);

const told = (text: string) => readDeployment(text).mistakes.map(({ line, message }) => `${line} ${message}`);

describe('the file that is shipped', () => {
  test('says nothing, closes nothing, and names every line that may be filled', () => {
    const shipped = loadDeployment('content', {}, [], []);
    expect(shipped).toEqual({ isClosed: false, isPreview: false, slots: {}, plain: {} });
    for (const line of FILLED.trim().split('\n'))
      expect(textOf('content/deployment.yml')).toMatch(new RegExp(`^${line.split(':')[0]}:`, 'm'));
  });

  test('leaves no slot open, and the version as it is', () => {
    const { library } = content;
    for (const occasion of ['welcome', 'about-the-bot', 'my-data', 'fallback-again', 'closed'])
      for (const paragraph of library.phrase(occasion).paragraphs)
        for (const slot of DEPLOYER_SLOTS) expect(paragraph).not.toContain(`{${slot}}`);
    expect(library.version).not.toMatch(/\.[0-9a-f]{6}$/);
  });
});

describe('mistakes of the file', () => {
  test('are told with their lines, all at once', () => {
    expect(
      told(
        [
          'organization: "Hill*side*"',
          'phone: 02079460018',
          'hours: "9–17"',
          'country: "UK"',
          'privacy-contact: "somebody"',
          'terms-url: "http://clinic.example"',
          'closed: yes',
          'fone: "1"',
          'greeting: "# Hello"',
          `closed-message: "${'x'.repeat(401)}"`,
        ].join('\n'),
      ).sort(),
    ).toEqual([
      expect.stringMatching(/^1 organization: .*plain words/),
      expect.stringMatching(/^10 closed-message: .*400/),
      expect.stringMatching(/^2 phone: .*between quotes/),
      expect.stringMatching(/^5 privacy-contact: .*e-mail/),
      expect.stringMatching(/^6 terms-url: .*https/),
      expect.stringMatching(/^7 closed: write true or false/),
      expect.stringMatching(/^8 .*fone/),
      expect.stringMatching(/^9 greeting: .*markup/),
    ]);
  });

  test.each([
    ['phone: "020 7946 0018"', /^1 phone: .*organization/],
    ['organization: "A"\nhours: "9–17"', /^2 hours: .*phone/],
    ['terms-version: "3"', /^1 terms-version: .*terms-url/],
    ['organization: "A"\nphone: "+44 (0)20 7946 0018"', /^2 phone: .*leave out "\(0\)"/],
    ['organization: "A"\nphone: "call us"', /^2 phone: .*telephone number/],
    ['country: "UK"', /^1 the country UK has no number.*GB/],
    ['greeting: "Say {emergency-number}"', /^1 greeting: .*plain words/],
    ['closed: [', /^1 .*YAML/],
  ])('%j is told', (text, mistake) => {
    expect(told(text)).toEqual([expect.stringMatching(mistake)]);
  });

  test('stop the load together with those of the content, under the name of the file', () => {
    const folder = freshFolder();
    const file = join(folder, 'ours.yml');
    writeFileSync(file, 'closed: maybe\nphone: 1\n');
    const load = (deploymentFile: string) => () => loadContent(folder, 'intents', undefined, { deploymentFile });
    expect(load(file)).toThrow(/ours\.yml:1 closed/);
    expect(load(file)).toThrow(/ours\.yml:2 phone/);
    expect(load(file)).toThrow(/holds no content pack/);
    expect(load(join(folder, 'gone.yml'))).toThrow(/gone\.yml is missing; DEPLOYMENT_FILE names it/);
  });

  test('of a country in the environment are told as such', () => {
    const { mistakes } = readDeployment('', { country: 'UK' });
    expect(mistakes.map(tellMistake)).toEqual([expect.stringMatching(/^environment the country UK/)]);
  });
});

describe('the environment', () => {
  test.each([
    ['closed: true', undefined, true],
    ['closed: true', false, false],
    ['closed: false', true, true],
    ['', undefined, false],
  ])('%j with BOT_CLOSED %s: closed is %s', (text, botClosed, isClosed) => {
    const choices = botClosed === undefined ? {} : { botClosed };
    expect(readDeployment(text, choices).deployment.isClosed).toBe(isClosed);
  });

  test('names the country before the file does', () => {
    expect(readDeployment('country: "GB"').deployment.country).toBe('GB');
    expect(readDeployment('country: "GB"', { country: 'IE' }).deployment.country).toBe('IE');
  });
});

describe('the deployer’s words in a talk', () => {
  const filled = contentWith(FILLED);
  const marrow = testMarrow({ content: filled });
  const bare = testMarrow();
  let talks = 0;
  const talk = () => talkTo(marrow, { conversation: `d${talks++}` });
  const textOfTurn = ({ replies }: OutboundTurn) =>
    replies.map((reply) => renderPlainText(reply, content.channelWords)).join('\n\n');
  const welcome = () =>
    marrow.welcome({ id: 'w', conversation: `d${talks++}`, channel: 'talk', utterance: { text: '' }, isPrivate: true });
  const PHONE = '+44 20 7946 0018, Mon–Fri 9–17';

  test('the welcome says who runs it, the greeting and the terms, below the emergency number of the country', async () => {
    const said = textOfTurn(await welcome());
    for (const words of ['run by Hillside Clinic', 'Our nurses read', 'https://hillside.example/terms', '2026-11'])
      expect(said.indexOf(words)).toBeGreaterThan(said.indexOf('Call 999'));
  });

  test.each(['who runs this?', 'how can I reach a person?', 'can i talk to a human'])(
    '"%s" is answered with the organization and its number, below the emergency number',
    async (text) => {
      const turn = await talk()(text);
      expect(turn.facts.intent).toBe('about-the-bot');
      const said = textOfTurn(turn);
      expect(said).toContain('run by Hillside Clinic');
      expect(said.indexOf(PHONE)).toBeGreaterThan(said.indexOf('call 999'));
      expect(textOfTurn(await talkTo(bare)(text))).not.toMatch(/Hillside|\{/);
    },
  );

  test('"what do you keep about me" names whom to ask', async () => {
    const said = textOfTurn(await talk()('what do you keep about me'));
    expect(said).toContain('privacy@hillside.example');
    expect(said).toContain('run by Hillside Clinic');
  });

  test('the second miss names the number, the first does not', async () => {
    const say = talk();
    expect(textOfTurn(await say('qwrtp zxcvb'))).not.toContain(PHONE);
    const said = textOfTurn(await say('blorp fnord'));
    expect(said.indexOf(`Hillside Clinic, call ${PHONE}`)).toBeGreaterThan(said.indexOf('call 999'));
  });

  test.each(['crushing chest pain', 'i want to end my life', 'is this an emergency?', 'what if my mum had a seizure'])(
    'guidance has none of them: "%s"',
    async (text) => {
      const turn = await talk()(text);
      expect(turn.facts.outcome).toBe('escalate');
      expect(textOfTurn(turn)).not.toMatch(/Hillside|7946/);
    },
  );

  test('the number is a link that dials, in web chat and in Teams', async () => {
    const { replies, facts } = await talk()('how can I reach a person?');
    const [reply] = replies;
    if (!reply) throw new Error('there is no reply');
    const link = '[+44 20 7946 0018](tel:+442079460018)';
    expect(renderWebChat(reply, facts, content.channelWords).text).toContain(link);
    const room = { turn: 't', isPrivate: true, person: undefined };
    expect(renderTeams(reply, room, content.channelWords).text).toContain(link);
  });

  test('the version of the content names them', () => {
    expect(filled.library.version).toMatch(
      new RegExp(`^${content.library.version.replace('+', '\\+')}\\.[0-9a-f]{6}$`),
    );
    expect(contentWith(FILLED.replace('Monday', 'Tuesday')).library.version).not.toBe(filled.library.version);
  });

  test('the chat page gets them as plain words', () => {
    expect(filled.pageWords).toMatchObject({
      'run-by': 'Run by Hillside Clinic',
      phone: PHONE,
      dial: '+442079460018',
      terms: 'Terms of use, version 2026-11',
    });
    expect(content.pageWords).not.toHaveProperty('run-by');
  });
});

test('no sentence of the content names a deployer’s number above the emergency number', () => {
  const file = 'shared/phrases.yml';
  const edited = textOf(`content/${file}`).replace(
    'For anything else, ask your doctor or a pharmacist. In an emergency, call {emergency-number}.',
    'x',
  );
  const folder = freshFolder();
  mkdirSync(join(folder, 'shared'));
  writeFileSync(join(folder, file), edited);
  expect(() => loadContent(folder, 'intents')).toThrow(
    /phrases\.yml:\d+ occasions\.fallback-again: names \{phone\} with no \{emergency-number\} above it/,
  );
});
