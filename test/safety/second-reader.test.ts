import { existsSync, readFileSync } from 'node:fs';
import { buildScreen } from '../../src/safety/screen';
import { readReader, writeReader } from '../../src/safety/second-reader/reader-model';
import { SECOND_READER } from '../../src/safety/second-reader/second-reader';
import { teachReader } from '../../src/safety/teach-reader';
import { content, screen, TODAY } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const FILE = 'build/reader.bin';
const { ruleBook, language } = content;
const both = buildScreen(ruleBook, language, () => new Date(TODAY), readReader(readFileSync(FILE)));
const marrow = testMarrow();

/** Told in words that rules may or may not know by now; the first that no rule knows is played. */
const INDIRECT = [
  'dad has gone all floppy in his chair and dribbles',
  'his lips have a funny tinge and he looks frightened and cannot settle',
  'she sits bolt upright fighting for every mouthful and her shoulders heave',
];
const ONLY_READ =
  INDIRECT.find((text) => {
    const [flag, ...others] = both({ text }).screening.flags;
    return others.length === 0 && flag?.rule === SECOND_READER && flag.presentation === 'interrupt';
  }) ?? '';

describe('the second reader', () => {
  test('is built with the models', () => expect(existsSync(FILE)).toBe(true));

  test('takes no flag away and changes none, over all examples and look-alikes', () => {
    const texts = ruleBook.rules.flatMap(({ examples, lookalikes }) => [...examples, ...lookalikes]);
    const changed = texts.filter((text) => {
      const alone = screen({ text }).screening;
      const added = both({ text }).screening;
      const kept = added.flags.filter(({ rule }) => rule !== SECOND_READER);
      return JSON.stringify(kept) !== JSON.stringify(alone.flags) || added.flags.length < alone.flags.length;
    });
    expect(changed).toEqual([]);
  });

  test('is not asked where a rule interrupts', () => {
    const flags = both({ text: 'crushing chest pain' }).screening.flags;
    expect(flags.map(({ rule }) => rule)).not.toContain(SECOND_READER);
  });

  test('learns the same from the same messages', () => {
    const examples = ruleBook.rules.slice(0, 30).flatMap(({ id, examples: texts, lookalikes }) => [
      { id, kind: 'danger' as const, text: texts[0] ?? '' },
      { id, kind: 'ordinary' as const, text: lookalikes[0] ?? '' },
    ]);
    const taught = () => Buffer.from(writeReader(teachReader(examples, ruleBook, language)));
    expect(taught().equals(taught())).toBe(true);
  });

  test('a file that is no model of ours is told as such', () => {
    expect(() => readReader(Buffer.from('something else'))).toThrow(/E_READER/);
  });

  test('a model is read as it was written', () => {
    const bytes = readFileSync(FILE);
    expect(Buffer.from(writeReader(readReader(bytes))).equals(bytes)).toBe(true);
  });
});

describe('a danger that only the second reader sees', () => {
  test('gets guidance with a number, and the talk goes on under its line', async () => {
    const say = talkTo(marrow, { conversation: 'second', locale: 'en-GB' });
    const { facts, replies } = await say(ONLY_READ);
    expect(facts).toMatchObject({ outcome: 'escalate', redFlags: [SECOND_READER] });
    expect(replies[0]?.lines.map(({ number }) => number)).toContain('999');
    expect((await say('what is bone marrow edema?')).replies[0]?.lines.length).toBeGreaterThan(0);
  });

  test('is stood down by the answers to the bot’s own question, like any', async () => {
    const say = talkTo(marrow, { conversation: 'second-down', locale: 'en-GB' });
    await say(ONLY_READ);
    expect((await say('No one is in danger')).facts.disposition).toBe('none');
  });
});
