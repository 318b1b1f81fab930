import type { Reply } from '../../src/domain/reply';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
let talks = 0;
const begin = () => talkTo(marrow, { conversation: `best-${talks++}`, locale: 'en-GB' });
const textOf = (replies: readonly Reply[]) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

describe('an answer begins with the paragraph that tells most of what is asked', () => {
  test.each([
    // A list is nothing without the line above it.
    ['is wine a reason for avn, i have a bottle each day', /^These raise the risk|^That can happen after/],
    ['which kind of doctor treats bone marrow edema', /^Which kind of doctor/],
    ['is osteoporosis different from bone marrow edema', /^Edema and osteoporosis are different/],
    ['my shifts are in a shop, may i stand with bone marrow edema', /^Work, and time off work/],
    ['is bone marrow edema grave', /^How serious is it/],
    ['how long does bone marrow edema take', /Syndrome, mostly in the hip: pain mostly fades in 6 to 12 months/],
    ['can an mri be done while i am pregnant', /^If a scan is needed, MRI is preferred/],
    ['can my dad have shock waves with his pacemaker', /^Tell the team if you have a pacemaker/],
  ])('"%s"', async (text, first) => {
    const { replies } = await begin()(text);
    expect(replies[0]?.paragraphs[0]).toMatch(first);
  });

  test('what cannot wait stays in the answer, behind it', async () => {
    const { replies } = await begin()('had my first zoledronate drip, is a temperature normal');
    expect(replies[0]?.paragraphs[0]).toMatch(/feel as if they had flu/);
    expect(textOf(replies)).toMatch(/call your emergency number/i);
  });

  test('what was told before is not told again around it', async () => {
    const say = begin();
    await say('how long does bone marrow edema last');
    const { replies } = await say('is that serious');
    expect(replies[0]?.paragraphs[0]).toMatch(/^How serious is it/);
    expect(textOf(replies)).not.toMatch(/told you this before|Stress fracture of the leg/);
  });

  test('a word that any question may have leads nowhere', async () => {
    const { replies } = await begin()('does it make a difference whether i am tall, for bone marrow edema');
    expect(replies[0]?.paragraphs[0]).not.toMatch(/no difference at 12/);
  });
});

describe('what stands on the page under another heading', () => {
  test.each([
    ['how long does the fever after zoledronate last', /two to four days/],
    ['is codeine of any use as a painkiller', /opioids/],
    ['what is the life expectancy with avascular necrosis', /not known to kill/],
    ['any clinical trial on avn going on', /trial of alendronate/],
  ])('answers "%s"', async (text, said) => {
    const { replies } = await begin()(text);
    expect(textOf(replies)).toMatch(said);
    expect(textOf(replies)).not.toMatch(/nothing checked/);
  });
});
