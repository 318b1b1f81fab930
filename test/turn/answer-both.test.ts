import type { Reply } from '../../src/domain/reply';
import { talkTo, testMarrow } from '../support/marrow';

const begin = () => talkTo(testMarrow(), { conversation: 'both', locale: 'en-GB' });

/** True where an answer has words that rest on a source, and no source but those. */
function isTold(reply: Reply): boolean {
  if (reply.kind !== 'answer') return true;
  const marks = new Set(reply.paragraphs.flatMap((each) => each.match(/\[\d+\]/g) ?? []));
  return marks.size > 0 && reply.citations.every(({ number }) => marks.has(`[${number}]`));
}

test('of two answers none is a heading, a line before it and a list of sources', async () => {
  const { replies } = await begin()('how fast does iloprost run in, and is sport allowed?');
  expect(replies).toHaveLength(2);
  expect(replies.map(isTold)).toEqual([true, true]);
});
