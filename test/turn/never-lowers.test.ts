import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rank } from '../../src/domain/disposition';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

/** One seed, so that a failure can be played again; set another, and more runs, for a longer search. */
const SEED = Number(process.env.TALKS_SEED ?? 20261125);
const TALKS = Number(process.env.TALKS_RUNS ?? 400);
const TURNS = 8;

const { rules } = content.ruleBook;
const textsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);

const dangers = rules
  .filter(({ level }) => level === 'emergency' || level === 'crisis')
  .flatMap(({ id, examples }) => examples.map((text) => ({ id, text })));
const reasons = textsIn('bench/sets/barriers.jsonl');
const questions = content.library.intents.flatMap(({ examples }) =>
  examples
    .slice(0, 6)
    .map((text) => text.replaceAll('{condition}', 'bone marrow edema').replaceAll('{topic}', 'iloprost')),
);
const small = [
  'thanks',
  'ok',
  'no',
  'start again',
  'never mind',
  'hello',
  'forget me',
  'more',
  'simpler',
  '?',
  'stop',
  '',
];

/** What a person may say after a danger was raised, without answering the bot's own question. */
const afterwards = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...reasons) },
  { weight: 2, arbitrary: fc.constantFrom(...questions) },
  { weight: 2, arbitrary: fc.constantFrom(...small) },
  { weight: 1, arbitrary: fc.constantFrom(...dangers.map(({ text }) => text)) },
);

const marrow = testMarrow();
let talks = 0;

test('no talk of reasons, thanks, questions and new beginnings lowers a level', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...dangers),
      fc.array(afterwards, { minLength: TURNS, maxLength: TURNS }),
      async ({ text }, messages) => {
        const say = talkTo(marrow, { conversation: `steady-${talks++}`, locale: 'en-GB' });
        let level = (await say(text)).facts.disposition;
        for (const message of messages) {
          const { facts, replies } = await say(message);
          if (rank(facts.disposition) < rank(level))
            throw new Error(`"${message}" lowered ${level} to ${facts.disposition}, after "${text}"`);
          if (replies[0]?.lines.length === 0)
            throw new Error(`the reply to "${message}" has no number, after "${text}"`);
          level = facts.disposition;
        }
      },
    ),
    { seed: SEED, numRuns: TALKS },
  );
});

test.each(['This is not happening to anyone', 'Help is here or called'])(
  'only an answer to the bot’s own question does: "%s"',
  async (answer) => {
    const say = talkTo(marrow, { conversation: `steady-${talks++}` });
    await say('crushing chest pain');
    expect((await say(answer)).facts.disposition).toBe('none');
  },
);
