import type { Page } from '../../src/domain/page';
import { content } from '../support/content';

const PACK = 'bone-marrow-edema';
const pagesOf = (kind: 'condition' | 'cause' | 'treatment') =>
  content.library.pages(kind).filter((page) => page.pack === PACK);
const lacking = (pages: readonly Page[], headings: readonly string[], has: (page: Page, heading: string) => boolean) =>
  pages.flatMap((page) => headings.filter((heading) => !has(page, heading)).map((it) => `${page.topic}#${it}`));
const hasSection = (page: Page, heading: string) => page.sections.has(heading);
const hasSimpler = (page: Page, heading: string) => page.sections.get(heading)?.simpler !== undefined;
const page = (topic: string) => content.library.page(topic) as Page;

/** Names for the kind of proof, in plain words. */
const STRENGTH = /\btrials?\b|\bstud(?:y|ies)\b|\breviews?\b|\bseries\b|\bguideline\b|\bexperts\b|\bcases\b/i;

describe('every question has an answer', () => {
  test('the page of the condition has every heading that any page has', () => {
    const all = [...pagesOf('condition'), ...pagesOf('cause'), ...pagesOf('treatment')];
    const headings = [...new Set(all.flatMap((it) => [...it.sections.keys()]))];
    expect(headings.length).toBeGreaterThan(20);
    expect(lacking([page(PACK)], headings, hasSection)).toEqual([]);
  });

  test('every treatment says what it is, whether it works, what it may harm, and for whom', () => {
    const asked = [
      'definition',
      'effectiveness',
      'side-effects',
      'who-should-not',
      'pregnancy',
      'questions-for-the-doctor',
    ];
    expect(lacking(pagesOf('treatment'), asked, hasSection)).toEqual([]);
  });

  test('every cause says what it is, how it shows, is found, is treated and goes on, and what to ask', () => {
    const asked = [
      'definition',
      'symptoms',
      'causes',
      'risk-factors',
      'diagnosis',
      'treatments',
      'outlook',
      'activity',
      'pregnancy',
      'when-to-seek-care',
      'questions-for-the-doctor',
    ];
    expect(lacking(pagesOf('cause'), asked, hasSection)).toEqual([]);
  });

  test.each(pagesOf('treatment').map((it) => [it.topic, it] as const))('%s names the kind of its proof', (_, it) => {
    const words =
      it.sections
        .get('effectiveness')
        ?.steps.flat()
        .map(({ text }) => text)
        .join(' ') ?? '';
    expect(words).toMatch(STRENGTH);
  });
});

describe('what is asked most can be said more simply', () => {
  test('of the condition and the syndrome', () => {
    const asked = ['definition', 'symptoms', 'causes', 'treatments', 'outlook', 'effectiveness'];
    expect(lacking([page(PACK), page('bone-marrow-edema-syndrome')], asked, hasSimpler)).toEqual([]);
    expect(lacking([page(PACK)], ['side-effects', 'who-should-not', 'activity', 'pregnancy'], hasSimpler)).toEqual([]);
  });

  test('of every cause', () => expect(lacking(pagesOf('cause'), ['definition', 'treatments'], hasSimpler)).toEqual([]));

  test('of every treatment', () =>
    expect(lacking(pagesOf('treatment'), ['definition', 'effectiveness', 'side-effects'], hasSimpler)).toEqual([]));
});
