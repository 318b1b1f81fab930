import fc from 'fast-check';
import { findMatches } from '../../src/safety/matcher/find-matches';
import { indexText } from '../../src/safety/matcher/indexed-text';
import { patternCompiler } from '../../src/safety/patterns/compile-patterns';
import { graphBuilder } from '../../src/safety/patterns/graph-builder';
import { tidyWords } from '../../src/text/words';
import { content } from '../support/content';

/** Common words and a rare one, a small word, a negator and the end of a sentence. */
const WORDS = ['bone', 'bone', 'knee', 'knee', 'hip', 'numb', 'the', 'the', 'no', '.'];

const builder = graphBuilder();
const [bone, knee, hip, numb] = [builder.stem('bone'), builder.stem('knee'), builder.stem('hip'), builder.stem('numb')];
const places = builder.union([bone, knee, hip]);
const rare = builder.union([hip, numb]);
const GAP = 2;
const sequences = [
  { node: builder.ordered(places, rare, GAP), first: ['bone', 'knee', 'hip'], second: ['hip', 'numb'] },
  { node: builder.ordered(rare, places, GAP), first: ['hip', 'numb'], second: ['bone', 'knee', 'hip'] },
  { node: builder.ordered(bone, numb, GAP), first: ['bone'], second: ['numb'] },
];
const graph = builder.build();

/** Each first with the next three seconds, up to one that does not belong to it: read off, word by word. */
function plainly(words: ReturnType<typeof tidyWords>, first: readonly string[], second: readonly string[]) {
  return words.flatMap(({ text }, from) => {
    if (!first.includes(text)) return [];
    const seconds = words.flatMap((word, to) => (to > from && second.includes(word.text) ? [to] : [])).slice(0, 3);
    const stops = seconds.findIndex((to) => {
      const between = words.slice(from + 1, to);
      const isDenied = between.slice(-2).some((word) => word.text === 'no');
      const isFar = between.filter(({ filler }) => !filler).length > GAP || to - from > 30;
      return isDenied || isFar || words.slice(from + 1, to + 1).some(({ opens }) => opens);
    });
    return (stops < 0 ? seconds : seconds.slice(0, stops)).map((to) => ({ from, to }));
  });
}

describe('findMatches', () => {
  test('finds a sequence of lists where reading word by word finds it, whichever part is the rarer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }), (typed) => {
        const words = tidyWords(typed.join(' '), content.language);
        const matches = findMatches(graph, indexText(words));
        for (const { node, first, second } of sequences)
          expect(matches.spansOf(node)).toEqual(plainly(words, first, second));
      }),
      { numRuns: 300 },
    );
  });

  test('finds the example of docs/matcher.md where the page says', () => {
    const patterns = patternCompiler(new Map([['chest', ['chest', 'breast bone']]]), content.language);
    const [a, b] = ['<chest> ~ pain|hurts', 'numb ..2 <chest>'].map(patterns.compile);
    const words = tidyWords('It really hurts behind my breast bone. No fever.', content.language);
    const matches = findMatches(patterns.build(), indexText(words));
    expect([a, b, patterns.nodes.length]).toEqual([8, 10, 11]);
    expect([3, 4, 8, 10].map((node) => matches.spansOf(node))).toEqual([
      [{ from: 5, to: 6 }],
      [{ from: 5, to: 6 }],
      [{ from: 2, to: 6 }],
      [],
    ]);
  });
});
