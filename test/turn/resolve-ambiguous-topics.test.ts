import type { Classification } from '../../src/domain/classification';
import { resolveAmbiguousTopics } from '../../src/turn/talk/resolve-ambiguous-topics';
import { content } from '../support/content';

const { library } = content;
const EDEMA = 'bone-marrow-edema';
const NECROSIS = 'avascular-necrosis';
const DRILLING = { [`${EDEMA}/core-decompression`]: [`${NECROSIS}/core-decompression`] };
const DEAD_BONE = { [NECROSIS]: [`${EDEMA}/${NECROSIS}`] };

function meant(classified: Partial<Classification>, talkedOf?: string, intent = 'definition') {
  const best = { intent, confidence: 0.9 };
  return resolveAmbiguousTopics({ best, runnersUp: [], verdict: 'sure', topics: [], ...classified }, talkedOf, library);
}

describe('a name that two packs know', () => {
  const deadBone = { topics: [NECROSIS], alike: DEAD_BONE };
  const drilling = { topics: [`${EDEMA}/core-decompression`], alike: DRILLING };

  test.each<[string, Partial<Classification>, string | undefined, readonly string[]]>([
    ['alone is the condition that bears it', deadBone, undefined, [NECROSIS]],
    ['in the talk of the other is its cause there', deadBone, EDEMA, [`${EDEMA}/${NECROSIS}`]],
    ['of a treatment, alone, is that of the first pack', drilling, undefined, [`${EDEMA}/core-decompression`]],
    ['of a treatment is that of the talk', drilling, NECROSIS, [`${NECROSIS}/core-decompression`]],
    [
      'beside another condition belongs to that, whatever was talked of',
      { topics: [NECROSIS, EDEMA], alike: DEAD_BONE },
      NECROSIS,
      [`${EDEMA}/${NECROSIS}`, EDEMA],
    ],
    [
      'of a treatment, beside a condition that bears its own name, is that of the condition',
      { topics: [`${EDEMA}/core-decompression`, NECROSIS], alike: { ...DRILLING, ...DEAD_BONE } },
      undefined,
      [`${NECROSIS}/core-decompression`, NECROSIS],
    ],
  ])('%s', (_, classified, talkedOf, expected) => expect(meant(classified, talkedOf)).toEqual(expected));

  test('goes to the page that has an answer', () => {
    expect(library.page(`${EDEMA}/${NECROSIS}`)?.sections.has('procedures')).toBe(false);
    expect(meant(deadBone, EDEMA, 'procedures')).toEqual([NECROSIS]);
  });

  test('stays in the talk where nobody is sure what is asked', () => {
    expect(meant({ ...deadBone, verdict: 'lost' }, EDEMA, 'procedures')).toEqual([`${EDEMA}/${NECROSIS}`]);
  });
});

test('a name of one pack is what it is, in any talk', () => {
  expect(meant({ topics: [`${EDEMA}/gout`] }, NECROSIS)).toEqual([`${EDEMA}/gout`]);
});
