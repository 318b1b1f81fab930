import { dialogFor } from '../dialogs';
import { clarify } from '../dialogs/clarify';
import { comfort } from '../dialogs/comfort';
import { empty } from '../dialogs/empty';
import { fallback } from '../dialogs/fallback';
import { pastedReport } from '../dialogs/pasted-report';
import { picture } from '../dialogs/picture';
import { whichFirst } from '../dialogs/which-condition';
import type { Classifier } from './classifier/classifier';
import type { Content } from './content/load-content';
import type { KeptTalks } from './domain/kept-talk';
import type { DispositionWords } from './domain/library';
import type { AnswerTurn, InboundTurn, OutboundTurn, WelcomeTurn } from './domain/turn';
import { patternReader } from './safety/pattern-reader';
import { inOtherLanguages } from './safety/read-languages';
import type { ReaderModel } from './safety/reader-model';
import { type StandDownButtons, safetyAnswerReader } from './safety/safety-answers';
import type { Screen } from './safety/screen';
import { buildReportScreen } from './safety/screen-reports';
import { reportSplitter } from './text/split-report';
import { createAnswerTurn } from './turn/answer-turn';
import { countryFinder } from './turn/find-country';
import type { CountAnswer, CountRules, InOrder, Memories, Parts } from './turn/parts';
import { complaintReader } from './turn/read-complaint';
import { wishReader } from './turn/read-wish';
import { safeReply } from './turn/safe-reply';
import { talkReaders } from './turn/talk-readers';
import { createWelcomeTurn } from './turn/welcome-turn';

/** What the turn is plugged together from; each is built once, by whoever starts the program. */
export interface Supplies {
  readonly content: Content;
  readonly classifier: Classifier;
  /** The screen's second reader; without it the rules work as they are. */
  readonly reader?: ReaderModel;
  /** A screen that was built of the same rules already; else it is built, which takes half a second. */
  readonly screen?: Screen;
  readonly memories: Memories;
  readonly kept?: KeptTalks;
  readonly inOrder: InOrder;
  /** Where nothing is counted (the terminal, replay), these are left out. */
  readonly countRules?: CountRules;
  readonly countAnswer?: CountAnswer;
  readonly now?: () => number;
  readonly onFault: (turn: string, fault: unknown) => void;
}

/** Marrow as a channel sees it. */
export interface Marrow {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /** The reply that needs nothing but memory: guidance where a red flag is read, else the safe phrase with a number. */
  readonly safe: (inbound: InboundTurn) => OutboundTurn;
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
  countAnswer = () => {},
  kept,
  screen: built,
  ...supplies
}: Supplies): Marrow {
  const { library, ruleBook, language, languages, talkWords, deployment } = content;
  const screen = built ?? screenOf(content, () => new Date(now()), reader);
  const parts: Parts = {
    ...supplies,
    library,
    screen,
    isClosed: deployment.isClosed,
    ...(deployment.country !== undefined && { deploymentCountry: deployment.country }),
    now,
    countRules,
    countAnswer,
    kept: kept ?? keptInPassing(supplies.memories),
    talkWords,
    rules: new Map([ruleBook, ...languages].flatMap(({ rules }) => rules).map((rule) => [rule.id, rule])),
    classify: (utterance) => classifier.classify(utterance),
    dialogs: {
      forIntent: (intent) => whichFirst(dialogFor(intent)),
      clarify,
      comfort,
      fallback,
      empty,
      pastedReport,
      picture,
    },
    readSafetyAnswer: safetyAnswerReader(talkWords, wholeAnswers(content), language),
    readBarriers: patternReader(library.barriers, ruleBook.lexicon, language),
    readRelapse: patternReader([{ name: 'relapse', match: talkWords.relapse }], new Map(), language),
    readReportWords: patternReader(
      library.reportWords.map(({ word, match }) => ({ name: word, match })),
      ruleBook.lexicon,
      language,
    ),
    readWish: wishReader(talkWords, language),
    readComplaint: complaintReader(
      talkWords,
      levelsOf(content).map((words) => words.complaint.button),
      language,
    ),
    findCountry: countryFinder(library.countries, language),
    readers: talkReaders(content.understanding.follow, language),
  };
  const [answer, welcome] = [createAnswerTurn(parts), createWelcomeTurn(parts)];
  return { answer, welcome, safe: (inbound) => safeReply(inbound, parts), screen };
}

/** Where no transcript is written, the memory is all; the turn has emptied it before it forgets. */
function keptInPassing({ load }: Memories): KeptTalks {
  return {
    show: async (conversation) => ({ memory: (await load(conversation)) ?? null, messages: [], thumbs: [] }),
    forget: async () => {},
  };
}

/** The screen of the content: the English rules, and beside them those of every other language. */
export function screenOf(
  { ruleBook, language, languages, reportForm }: Content,
  now?: () => Date,
  reader?: ReaderModel,
): Screen {
  const english = buildReportScreen(ruleBook, language, reportSplitter(reportForm), now, reader);
  return inOtherLanguages(english, ruleBook, language, languages);
}

/** The words of every level in every language. */
function levelsOf({ library, languages }: Content): readonly DispositionWords[] {
  const codes = [undefined, ...languages.map(({ code }) => code)];
  return (['emergency', 'crisis', 'urgent', 'soon'] as const).flatMap((level) =>
    codes.map((code) => library.disposition(level, code)),
  );
}

/** Answers that count as they stand: the buttons of every level and language, and the plain answers of other languages. */
function wholeAnswers(content: Content): StandDownButtons {
  const levels = levelsOf(content);
  const answers = content.languages.map(({ words }) => words.answers);
  return {
    no: answers.flatMap((each) => each.no),
    helpCalled: [...levels, ...answers].flatMap((each) => each.helpCalled),
    notHappening: [...levels, ...answers].flatMap((each) => each.notHappening),
  };
}
