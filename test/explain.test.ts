import { NO_MEMORY } from '../src/domain/memory';
import { explain } from '../src/explain';
import { wordReader } from '../src/safety/words/read-words';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { openLog } from '../src/telemetry/log';
import { timed } from '../src/telemetry/timed';
import { content, TODAY } from './support/content';
import { talkTo, testMarrow } from './support/marrow';

const memories = createPassingMemories();
const { inOrder } = createTurnQueue();
const marrow = testMarrow({ memories, inOrder });
const explaining = { screen: marrow.screen, readWords: wordReader(content.ruleBook, content.language) };
let talks = 0;

/** What `npm run talk -- --explain` shows of the last of some messages. */
async function explained(...texts: readonly string[]): Promise<string> {
  const conversation = `explained-${talks++}`;
  const say = talkTo(marrow, { conversation });
  let shown = '';
  for (const text of texts) {
    const memory = (await inOrder(conversation, () => memories.load(conversation))) ?? NO_MEMORY;
    const { facts } = await say(text);
    shown = explain({ text, memory, now: TODAY, facts }, explaining, content);
  }
  return shown;
}

describe('the explanation of a flag', () => {
  test.each([
    ['its rule, presentation and level', ['crushing chest pain'], /^ {2}interrupt emergency chest-pain$/m],
    ['the words that matched', ['I have crushing chest pain'], /words +"crushing chest"/],
    ['no modifier where there is none', ['crushing chest pain'], /modifier -$/m],
    ['a denial', ['no chest pain. what causes it?'], /accompany emergency chest-pain\n.*\n +modifier negated/],
    ['a past', ['i had a stroke in 2015'], /accompany emergency stroke\n.*\n +modifier past/],
    ['an if', ['what do i do if someone collapses'], /ask emergency .*\n.*\n +modifier hypothetical/],
    ['the level that is the rule’s own', ['crushing chest pain'], /level +emergency, the rule's own/],
    [
      'the line of the rule that raised the level',
      ['blood pressure is 220/130 and i have a headache'],
      /very-high-blood-pressure\n.*\n.*\n +level +emergency by when \[[^\]]*headache[^\]]*\]: [^\n]*headache/,
    ],
    [
      'the signs that raise it together, over messages too',
      ['i take warfarin', 'i hit my head on a cupboard'],
      /interrupt emergency serious-head-injury[\s\S]*raised by combine \[told-head-knock \+ told-thinners\]/,
    ],
    [
      'which signs are from earlier messages',
      ['i take warfarin', 'what causes it?'],
      /signs .*told-thinners \(earlier\)/,
    ],
    [
      'that it was told three times',
      ['my calf is swollen on one side', 'my calf is still swollen', 'my calf is so swollen'],
      /level +emergency, told three times/,
    ],
    ['the reason', ['crushing chest pain'], /reason .*\(RF-GEN-03\)\. .*minutes matter/],
    ['the source', ['crushing chest pain'], /source +r01, Heart attack and cardiac arrest, NHS/],
    [
      'intent, topic and outcome',
      ['does iloprost work?'],
      /intent effectiveness, topic iloprost, .*answer, level none/,
    ],
    [
      'the version of the content',
      ['does iloprost work?'],
      /^ {2}content \d+\.\d+\.\d+(,\d+\.\d+\.\d+)*\+[0-9a-f]{12}$/m,
    ],
  ])('shows %s', async (_, texts, line) => expect(await explained(...texts)).toMatch(line));

  test('has every part for the first example of every rule', () => {
    const facts = { intent: null, topic: null, confidence: null, outcome: 'escalate', disposition: 'none' } as const;
    const more = { turn: 't', presentation: 'none', redFlags: [], contentVersion: 'v' } as const;
    for (const rule of content.ruleBook.rules) {
      const [text = ''] = rule.examples;
      const turn = { text, memory: NO_MEMORY, now: TODAY, facts: { ...facts, ...more } };
      const shown = explain(turn, explaining, content);
      const lines = shown.slice(shown.search(new RegExp(` ${rule.id}\n`))).split('\n');
      expect({ rule: rule.id, lines: lines.slice(0, 3) }).toEqual({
        rule: rule.id,
        lines: [
          expect.stringContaining(rule.id),
          expect.stringMatching(/^ {4}words {4}".+"/),
          expect.stringMatching(/^ {4}modifier ./),
        ],
      });
      for (const part of [/^ {4}level {4}./m, /^ {4}reason {3}./m, /^ {4}source {3}\S+, ./m])
        expect(shown).toMatch(part);
    }
  });
});

test('a flag that comes from no rule is shown with what it rests on', async () => {
  const { facts } = await talkTo(marrow, { conversation: 'odd' })('hello');
  const flag = { rule: 'second-reader', level: 'emergency', presentation: 'ask', modifiers: [], spans: [] } as const;
  const odd: typeof marrow.screen = (utterance) => {
    const { screening, ...rest } = marrow.screen(utterance);
    return { ...rest, screening: { ...screening, flags: [{ ...flag, because: 'score 0.91' }] } };
  };
  expect(
    explain({ text: 'hello', memory: NO_MEMORY, now: TODAY, facts }, { ...explaining, screen: odd }, content),
  ).toMatch(/^ {2}ask emergency second-reader\n {4}words {4}-\n {4}modifier -\n {4}level {4}emergency, score 0\.91\n/);
});

test('nothing of it is logged: the line of a turn names rules and holds no word and no place of a word', async () => {
  const written: string[] = [];
  const log = openLog('debug', { write: (line) => void written.push(line) });
  const say = talkTo({ ...marrow, answer: timed(marrow.answer, [log.turn]) }, { conversation: 'logged' });
  for (const text of [
    'I have crushing chest pain',
    'no fever, canary',
    'This was not an emergency',
    'what if mum faints',
  ])
    await say(text);
  expect(written).toHaveLength(4);
  for (const line of written) {
    expect(Object.keys(JSON.parse(line)).sort()).toEqual(
      ['channel', 'confidence', 'contentVersion', 'disposition', 'intent', 'level', 'milliseconds', 'msg', 'outcome']
        .concat(['presentation', 'redFlags', 'time', 'topic', 'turn'])
        .sort(),
    );
    expect(line).not.toMatch(/crushing|canary|fever|faints|span|"from"|modifier|reason/);
  }
});
