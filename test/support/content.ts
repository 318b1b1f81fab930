import { loadContent } from '../../src/content/load-content';
import { buildReportScreen } from '../../src/safety/screen-reports';
import { reportSplitter } from '../../src/text/split-report';

/** The project's own content, loaded once for a test file. */
export const content = loadContent('content', 'intents', 'build/content.bin');

/** A day on which no page is overdue, so that tests do not age. */
export const TODAY = Date.UTC(2026, 10, 24, 12);

/** The project's own screen, on that day. */
export const screen = buildReportScreen(
  content.ruleBook,
  content.language,
  reportSplitter(content.reportForm),
  () => new Date(TODAY),
);
