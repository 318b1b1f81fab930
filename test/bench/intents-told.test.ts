import { builtReader } from '../../bench/built-reader';
import { strangerOf } from '../../bench/intents-rows';
import { endsOf, wholeTurn } from '../../bench/intents-told';
import { SECOND_READER } from '../../src/safety/second-reader/second-reader';
import { content } from '../support/content';
import { classifier } from '../support/marrow';

/** Told in words that rules may or may not know by now. */
const INDIRECT = [
  'dad has gone all floppy in his chair and dribbles',
  'his lips have a funny tinge and he looks frightened and cannot settle',
  'she sits bolt upright fighting for every mouthful and her shoulders heave',
];

test('the bench plays the turn of the program: what only the second reader hears is a danger', async () => {
  const { play } = wholeTurn(classifier(), content, builtReader());
  const told = await play(INDIRECT.map(strangerOf));
  expect(told.some(({ facts }) => facts.redFlags.join() === SECOND_READER && facts.outcome === 'escalate')).toBe(true);
});

test('and hears the languages that the program hears', () => {
  const { screen } = wholeTurn(classifier(), content, builtReader());
  expect(screen({ text: 'mein Vater hat starke Schmerzen in der Brust' }).screening.presentation).toBe('interrupt');
});

describe('how turns ended', () => {
  const ended = (outcome: 'answer' | 'notice' | 'fallback' | 'clarify' | 'escalate', intent: string | null = null) => ({
    facts: { outcome, intent },
  });
  const told = [
    ended('fallback'),
    ended('clarify'),
    ended('notice', 'out-of-scope'),
    ended('notice', 'greeting'),
    ended('answer', 'causes'),
    ended('escalate'),
    ended('escalate', 'out-of-scope'),
  ];

  test('a false alarm turns nobody away', () => {
    const { turnedAway, raised, onHealth } = endsOf(told);
    expect(turnedAway).toEqual(told.slice(0, 3));
    expect(raised).toHaveLength(2);
    expect(onHealth).toHaveLength(1);
  });
});
