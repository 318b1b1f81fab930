import type { Page } from '../../src/domain/page';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const marrow = testMarrow();
const PACK = 'bone-marrow-edema';

/** How each heading is asked for, of any cause or treatment; X stands for the first of its names. */
const OF_A_CAUSE = {
  definition: 'what is X',
  symptoms: 'what are the symptoms of X',
  causes: 'how does X lead to bone marrow edema',
  'risk-factors': 'who is at risk of X',
  diagnosis: 'how is X diagnosed',
  treatments: 'how is X treated',
  outlook: 'what is the outlook with X',
  activity: 'can I walk with X',
  pregnancy: 'X in pregnancy',
  'when-to-seek-care': 'when should I see a doctor about X',
  'questions-for-the-doctor': 'what should I ask my doctor about X',
};
const OF_A_TREATMENT = {
  definition: 'what is X',
  effectiveness: 'does X work',
  'side-effects': 'what are the side effects of X',
  'who-should-not': 'who should not have X',
  pregnancy: 'is X safe in pregnancy',
  'questions-for-the-doctor': 'what should I ask my doctor about X',
};

const pagesOf = (kind: 'cause' | 'treatment', asked: Readonly<Record<string, string>>) =>
  content.library
    .pages(kind)
    .filter(({ pack }) => pack === PACK)
    .map((page) => [page.topic, page, asked] as const);

/** What a question came to, where it did not come to the heading of the page. */
async function missed({ topic, names }: Page, heading: string, words: string): Promise<readonly string[]> {
  const text = words.replace('X', names[0] ?? '');
  const { replies } = await talkTo(marrow, { conversation: text })(text);
  const isThere = replies.some((it) => it.kind === 'answer' && it.heading === heading && topic.endsWith(it.topic));
  return isThere ? [] : [`${text}: ${replies.map((it) => (it.kind === 'answer' ? it.heading : it.kind)).join()}`];
}

describe('every heading is reached by a plain question that names the page', () => {
  test.each([...pagesOf('cause', OF_A_CAUSE), ...pagesOf('treatment', OF_A_TREATMENT)])(
    '%s',
    async (_, page, asked) => {
      const misses: string[] = [];
      for (const [heading, words] of Object.entries(asked)) misses.push(...(await missed(page, heading, words)));
      expect(misses).toEqual([]);
    },
  );
});
