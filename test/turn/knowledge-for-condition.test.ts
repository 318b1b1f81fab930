import { NO_MEMORY } from '../../src/domain/memory';
import { findCurrentCondition } from '../../src/turn/talk/knowledge-for-condition';
import { content } from '../support/content';

const EDEMA = 'bone-marrow-edema';
const NECROSIS = 'avascular-necrosis';
const after = (topic?: string, condition?: string) =>
  findCurrentCondition({ ...NO_MEMORY, ...(topic && { topic }), ...(condition && { condition }) }, content.library);

test.each<[string, string | undefined, string | undefined, string | undefined]>([
  ['nothing yet is none', undefined, undefined, undefined],
  ['a condition is itself', NECROSIS, undefined, NECROSIS],
  ['a condition replaces the one before', EDEMA, NECROSIS, EDEMA],
  ['a cause is its pack’s', `${EDEMA}/gout`, NECROSIS, EDEMA],
  ['a treatment of another pack changes nothing', `${EDEMA}/hyperbaric-oxygen`, NECROSIS, NECROSIS],
  ['a treatment that comes first is its pack’s', `${EDEMA}/hyperbaric-oxygen`, undefined, EDEMA],
  ['a bare name from an older talk is still found', 'iloprost', undefined, EDEMA],
  ['a pack that is gone is forgotten', undefined, 'gone', undefined],
])('the condition talked of: %s', (_, topic, condition, expected) => expect(after(topic, condition)).toBe(expected));
