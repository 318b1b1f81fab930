import { dialogFor } from '../dialogs';
import { clarify } from '../dialogs/clarify';
import { empty } from '../dialogs/empty';
import { fallback } from '../dialogs/fallback';
import { pastedReport } from '../dialogs/pasted-report';
import { picture } from '../dialogs/picture';
import type { Classifier } from './classifier/classifier';
import type { Content } from './content/load-content';
import type { AnswerTurn, WelcomeTurn } from './domain/turn';
import { patternReader } from './safety/pattern-reader';
import type { ReaderModel } from './safety/reader-model';
import { safetyAnswerReader } from './safety/safety-answers';
import type { Screen } from './safety/screen';
import { buildReportScreen } from './safety/screen-reports';
import { reportSplitter } from './text/split-report';
import { createAnswerTurn } from './turn/answer-turn';
import { countryFinder } from './turn/find-country';
import type { CountRules, InOrder, Memories, Parts } from './turn/parts';
import { complaintReader } from './turn/read-complaint';
import { createWelcomeTurn } from './turn/welcome-turn';

/** What the turn is plugged together from; each is built once, by whoever starts the program. */
export interface Supplies {
  readonly content: Content;
  readonly classifier: Classifier;
  /** The screen's second reader; without it the rules work as they are. */
  readonly reader?: ReaderModel;
  readonly memories: Memories;
  readonly inOrder: InOrder;
  readonly deploymentCountry?: string;
  /** Where nothing is counted (the terminal, replay), it is left out. */
  readonly countRules?: CountRules;
  readonly now?: () => number;
  readonly onFault: (turn: string, fault: unknown) => void;
}

/** Marrow as a channel sees it. */
export interface Marrow {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /** The screen itself, for `talk --explain`. */
  readonly screen: Screen;
}

/** Plugs every part together, in one place. In: the supplies. Out: Marrow. Throws if a rule cannot be read. */
export function assemble({
  content,
  classifier,
  reader,
  now = Date.now,
  countRules = () => {},
  ...supplies
}: Supplies): Marrow {
  const { library, ruleBook, language, talkWords } = content;
  const splitReport = reportSplitter(content.reportForm);
  const screen = buildReportScreen(ruleBook, language, splitReport, () => new Date(now()), reader);
  const levels = (['emergency', 'crisis', 'urgent', 'soon'] as const).map(library.disposition);
  const parts: Parts = {
    ...supplies,
    library,
    screen,
    now,
    countRules,
    talkWords,
    rules: new Map(ruleBook.rules.map((rule) => [rule.id, rule])),
    classify: (utterance) => classifier.classify(utterance),
    dialogs: { forIntent: dialogFor, clarify, fallback, empty, pastedReport, picture },
    readSafetyAnswer: safetyAnswerReader(
      talkWords,
      { helpCalled: levels.map((words) => words.helpCalled), notHappening: levels.map((words) => words.notHappening) },
      language,
    ),
    readBarriers: patternReader(library.barriers, ruleBook.lexicon, language),
    readReportWords: patternReader(
      library.reportWords.map(({ word, match }) => ({ name: word, match })),
      ruleBook.lexicon,
      language,
    ),
    readComplaint: complaintReader(
      talkWords,
      levels.map((words) => words.complaint.button),
      language,
    ),
    findCountry: countryFinder(library.countries, language),
  };
  return { answer: createAnswerTurn(parts), welcome: createWelcomeTurn(parts), screen };
}
