import { talkTo, testMarrow } from '../support/marrow';

const say = (text: string) => talkTo(testMarrow(), { conversation: `tongue ${text}`, country: 'IN' })(text);

describe('a language that nobody here reads', () => {
  test.each([
    'mujhe seene mein dard hai, saans nahi aa rahi',
    'ik heb pijn op de borst',
    'bol w klatce piersiowej, nie moge oddychac',
    'göğsümde ağrı var',
    'hindi ako makahinga, sobrang sikip ng dibdib',
    'tôi đau ngực không thở được',
  ])('"%s" gets the number at once, and no guess', async (text) => {
    const { replies, facts } = await say(text);
    expect(facts.outcome).toBe('refuse');
    expect(replies[0]?.lines.map(({ number }) => number)).toContain('112');
  });

  test.each([
    'bonne marow odema',
    'wat iz bone marow edma',
    'what is your favourite colour for a grey cast, mum asks',
    'my friend Ko in Manila has bone marrow edema',
    'osteoid osteoma nidus',
    'chondroblastoma adalimumab ibandronate',
  ])('"%s" is English, however it is spelled', async (text) => {
    const { replies } = await say(text);
    expect(replies[0]?.paragraphs[0]).not.toMatch(/only speak English/);
  });
});
