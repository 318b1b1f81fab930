import type { Source } from '../src/domain/citation';
import type { Dialog } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Shown } from '../src/domain/memory';
import type { Page, Paragraphs } from '../src/domain/page';
import { cite, headOf } from './answer';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { lastShown } from './shown';
import { nextQuestions } from './suggest';

/** "Where is that from?": the works behind what was shown last, and how strong the evidence of each is. */
export const sources: Dialog = (turn, library) => {
  const last = lastShown(turn, library);
  const paragraphs = last && paragraphsOf(last.page, last.shown, library);
  if (!last || !paragraphs) return noLongerServed(turn, library) ?? notice('sources-in-general', 'notice', library);
  const citations = cite(paragraphs, library);
  const texts = citations.map(({ number, source }) => `${describe(source, library)} [${number}]`);
  const { page, shown } = last;
  const suggestions = nextQuestions(page, shown.heading, library);
  return {
    reply: { ...headOf(page, 'sources', library), paragraphs: texts, citations, suggestions },
    remember: { misses: 0 },
  };
};

function paragraphsOf(page: Page, shown: Shown, library: Library): Paragraphs | undefined {
  const [first, ...others] = library.reportWords.flatMap(({ word, paragraph }) =>
    shown.reportWords?.includes(word) ? [paragraph] : [],
  );
  if (first) return [first, ...others];
  const section = page.sections.get(shown.heading);
  return (shown.simpler ? section?.simpler : undefined) ?? section?.steps[shown.step];
}

function describe(source: Source, library: Library): string {
  const evidence = library.say(`evidence-${source.kind}`);
  const place = [source.where, source.year].filter(Boolean).join(', ');
  const line = place
    ? library.say('source-line', { title: source.title, where: place, evidence })
    : library.say('source-line-bare', { title: source.title, evidence });
  return source.checked ? line : `${line} ${library.say('source-unchecked')}`;
}
