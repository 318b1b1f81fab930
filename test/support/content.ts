import { loadContent } from '../../src/content/load-content';
import type { Screen } from '../../src/safety/screen';
import { buildReportScreen } from '../../src/safety/screen-reports';
import { reportSplitter } from '../../src/text/split-report';

/** The project's own content, loaded once for a test file. */
export const content = loadContent('content', 'intents', 'build/content.bin');

/** A day on which no page is overdue, so that tests do not age. */
export const TODAY = Date.UTC(2026, 10, 24, 12);

let built: Screen | undefined;

/** The project's own screen, on that day; built when it is first asked, since that takes a second. */
export const screen: Screen = (utterance, remembered) => {
  built ??= buildReportScreen(
    content.ruleBook,
    content.language,
    reportSplitter(content.reportForm),
    () => new Date(TODAY),
  );
  return built(utterance, remembered);
};

/** How a message that opens a talk is shown. */
export const shownFor = (text: string) => screen({ text }).screening.presentation;
