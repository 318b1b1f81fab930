import { intoSteps } from '../../src/content/into-steps';
import type { Mistake } from '../../src/content/mistakes';
import { readSections } from '../../src/content/read-sections';
import { content } from '../support/content';

describe('reading sections', () => {
  test('joins the line before a list to the list, and takes their sources together', () => {
    const mistakes: Mistake[] = [];
    const [section] = readSections(
      '## causes\n\nThe main ones are:\n\n- one[^s01]\n- two[^s02]\n',
      'page.md',
      1,
      mistakes,
    ).values();
    expect(mistakes).toEqual([]);
    expect(section?.steps[0]).toEqual([{ text: 'The main ones are:\n\n- one\n- two', cites: ['s01', 's02'] }]);
  });

  test('keeps the simpler version apart', () => {
    const [section] = readSections(
      '## causes\n\nLong words.[^s01]\n\n### simpler\n\nShort.[^s01]\n',
      'page.md',
      1,
      [],
    ).values();
    expect(section?.simpler).toEqual([{ text: 'Short.', cites: ['s01'] }]);
  });

  test('cuts steps at ninety words and loses none', () => {
    const paragraph = (count: number) => ({ text: 'word '.repeat(count).trim(), cites: ['s01'] as const });
    const steps = intoSteps([paragraph(50), paragraph(30), paragraph(30), paragraph(95)]);
    expect(steps.map((step) => step.length)).toEqual([2, 1, 1]);
  });
});

describe('the content', () => {
  const pages = (['condition', 'cause', 'treatment'] as const).flatMap((kind) => content.library.pages(kind));

  test('shows at most ninety words at once', () => {
    const long = pages.flatMap((page) =>
      [...page.sections.values()].flatMap((section) =>
        section.steps
          .filter(
            (step) =>
              step
                .map(({ text }) => text)
                .join(' ')
                .split(/\s+/).length > 100,
          )
          .map(() => `${page.topic}#${section.heading}`),
      ),
    );
    expect(long).toEqual([]);
  });

  test('says "off-label" on every page of a medicine that is used so', () => {
    const silent = pages.filter(
      (page) => page.offLabel && !JSON.stringify([...page.sections.values()]).includes('off-label'),
    );
    expect(silent.map((page) => page.topic)).toEqual([]);
  });

  test('has words for every intent that a phrase serves, and offers only intents that exist', () => {
    for (const occasion of [
      'welcome',
      'greeting',
      'thanks',
      'goodbye',
      'help',
      'about-the-bot',
      'feedback',
      'my-data',
      'cancel',
      'restart',
      'out-of-scope',
      'personal-advice',
      'clarify',
      'fallback',
      'fallback-again',
      'empty',
      'no-page',
      'overdue',
      'withdrawn',
    ]) {
      const { offers } = content.library.phrase(occasion);
      for (const intent of offers)
        expect({ occasion, intent, known: content.library.intent(intent) !== undefined }).toMatchObject({
          known: true,
        });
    }
  });
});
