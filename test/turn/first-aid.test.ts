import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `first-aid-${talks++}` });
const say = (name: string) => content.library.say(name);
type Turn = Awaited<ReturnType<ReturnType<typeof begin>>>;
const textOf = ({ replies }: Turn) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

describe('while a danger stands', () => {
  test.each([
    ['my dad has crushing chest pain', 'should he take an aspirin', 'Sit down and rest'],
    ['my mum fell and her arm spurts blood', 'how do i stop it', 'Press'],
    ['her face droops on one side', 'can i give her water', 'Give no food'],
    ['a snake bit my leg', 'should i wrap it in a bandage', 'still'],
    ['crushing chest pain', 'what can i do in the meantime', 'Sit down and rest'],
    ['crushing chest pain', 'will it help if she props herself up', 'Sit down and rest'],
    ['my mum fell and her arm spurts blood', 'could one use a scarf', 'Press'],
    ['a snake bit my leg', 'is it safe to cut it open', 'still'],
  ])('"%s", "%s": the first action comes again, and no page', async (danger, question, action) => {
    const ask = begin();
    await ask(danger);
    const turn = await ask(question);
    expect(turn.facts.outcome).toBe('escalate');
    expect(turn.facts.disposition).toBe('emergency');
    expect(textOf(turn).replaceAll('**', '')).toContain(action);
    expect(textOf(turn)).toContain(say('danger-first'));
  });

  test('a question about the condition has its answer, under the line of the danger', async () => {
    const ask = begin();
    await ask('crushing chest pain');
    const turn = await ask('what causes bone marrow edema?');
    expect(turn.facts).toMatchObject({ outcome: 'answer', disposition: 'emergency' });
  });

  test.each(['can i drive myself', 'shall I just drive to the hospital', "it's quicker if I drive there"])(
    'nobody is to drive: "%s"',
    async (text) => {
      const ask = begin();
      await ask('crushing chest pain');
      const answers = content.library.barriers.find(({ name }) => name === 'driving-oneself')?.answers ?? [];
      const said = textOf(await ask(text));
      expect(answers.some((answer) => said.includes(answer))).toBe(true);
    },
  );

  test('"my husband says it is nothing" is not answered with "they may mean well" where he is the danger', async () => {
    const ask = begin();
    await ask('my husband hits me');
    const said = textOf(await ask('my husband says it is nothing'));
    const answers = content.library.barriers.find(({ name }) => name === 'someone-says-its-nothing')?.answers ?? [];
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.some((answer) => said.includes(answer))).toBe(false);
  });
});

/** Words that fit whom a danger of mind or home concerns win over the rule's own. */
const FITTING = ['other-dying', 'throat', 'armed'].map((fit) => say(`fit-${fit}-first`));

describe('what a sign makes worse', () => {
  const raising = content.ruleBook.rules.filter(({ levels }) => levels.some(({ first }) => first !== undefined));

  test('has first words of its own, and they are said', async () => {
    expect(raising.length).toBeGreaterThan(30);
    const lost: string[] = [];
    for (const rule of raising)
      for (const text of rule.examplesAt.emergency ?? []) {
        const flags = marrow
          .screen({ text })
          .screening.flags.filter(({ presentation }) => presentation === 'interrupt');
        if (flags.some(({ rule: id }) => id !== rule.id)) continue;
        const firsts = rule.levels.flatMap(({ level, first }) => (level === 'emergency' && first ? [first] : []));
        const said = textOf(await begin()(text)).replaceAll('**', '');
        if (![...firsts, ...FITTING].some((first) => said.startsWith(first))) lost.push(`${rule.id}: ${text}`);
      }
    expect(lost).toEqual([]);
  });
});
