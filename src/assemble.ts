import { dialogFor } from '../dialogs';
import { clarify } from '../dialogs/clarify';
import { comfort } from '../dialogs/comfort';
import { empty } from '../dialogs/empty';
import { fallback } from '../dialogs/fallback';
import { otherSwelling } from '../dialogs/other-swelling';
import { noted, ownWords, pointing } from '../dialogs/own-words';
import { pastedReport } from '../dialogs/pasted-report';
import { picture } from '../dialogs/picture';
import { whichFirst } from '../dialogs/which-condition';
import type { Classifier } from './classifier/classifier';
import type { Content } from './content/load-content';
import { type KeptTalks, NOTHING_KEPT } from './domain/kept-talk';
import type { Memories } from './domain/memories';
import type { AnswerTurn, InboundTurn, OutboundTurn, WelcomeTurn } from './domain/turn';
import type { Utterance } from './domain/utterance';
import { listenersFor } from './listen';
import { inPieces } from './safety/in-pieces';
import { inOtherLanguages } from './safety/read-languages';
import type { ReadyScreen } from './safety/ready-rules';
import type { Screen } from './safety/screen';
import { buildReportScreen } from './safety/screen-reports';
import type { ReaderModel } from './safety/second-reader/reader-model';
import { onceFor, onceForText } from './text/once';
import { reportSplitter } from './text/split-report';
import { createAnswerTurn, createDangerCheck } from './turn/answer-turn';
import type { Parts, Ports } from './turn/parts';
import { safeReply } from './turn/safe-reply';
import { createWelcomeTurn } from './turn/welcome-turn';

/** Ports that no turn can do without. */
type NeededPort = 'memories' | 'inOrder' | 'onFault';

/** What the turn is put together from, each part built once at the start. The terminal and replay count nothing. */
export interface Supplies extends Pick<Ports, NeededPort>, Partial<Omit<Ports, NeededPort>> {
  readonly content: Content;
  readonly classifier: Classifier;
  /** The screen's second reader. Without it the rules work alone. */
  readonly reader?: ReaderModel;
  /** A screen that was already built from the same rules; otherwise it is built. */
  readonly screen?: Screen;
  /** The rules as the build compiled them; otherwise they are compiled, which takes half a second. */
  readonly ready?: ReadyScreen;
}

/** Marrow as a channel sees it. */
export interface Marrow {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  /** True where a text raises a danger that is present. It is answered ahead of whatever waits. */
  readonly isDanger: (utterance: Utterance) => boolean;
  /** The reply that needs only memory: guidance if a red flag is found, otherwise the safe phrase with a number. */
  readonly safe: (inbound: InboundTurn) => OutboundTurn;
  /** The screen without its cache, for `talk --explain` and for the next Marrow with the same rules. */
  readonly screen: Screen;
}

/** Puts all parts together, in one place. Throws if a rule cannot be compiled. */
export function assemble({
  content,
  classifier,
  reader,
  now = Date.now,
  step = (_name, work) => work(),
  countRules = () => {},
  countAnswer = () => {},
  openIncident = () => {},
  kept,
  screen: built,
  ready,
  ...supplies
}: Supplies): Marrow {
  const { library, ruleBook, languages, talkWords, deployment } = content;
  const bare = built ?? screenOf(content, () => new Date(now()), reader, ready);
  const parts: Parts = {
    ...supplies,
    library,
    screen: readOnce(bare),
    isClosed: deployment.isClosed,
    ...(deployment.country !== undefined && { deploymentCountry: deployment.country }),
    now,
    step,
    countRules,
    countAnswer,
    openIncident,
    kept: kept ?? keptInPassing(supplies.memories),
    talkWords,
    rules: new Map([ruleBook, ...languages].flatMap(({ rules }) => rules).map((rule) => [rule.id, rule])),
    ...(deployment.desk && { desk: deployment.desk }),
    hasDeskAddress: supplies.handOver !== undefined,
    classify: onceForText(
      (utterance) => classifier.classify(utterance),
      ({ text }) => text,
    ),
    hasNames: (utterance) => classifier.hasNames?.(utterance) ?? true,
    dialogs: {
      forIntent: (intent) => whichFirst(dialogFor(intent)),
      clarify,
      comfort,
      fallback,
      empty,
      otherSwelling,
      noted,
      ownWords,
      pastedReport,
      picture,
      ...pointing,
    },
    ...listenersFor(content),
  };
  const [answer, welcome] = [createAnswerTurn(parts), createWelcomeTurn(parts)];
  return {
    answer,
    welcome,
    isDanger: createDangerCheck(parts),
    safe: (inbound) => safeReply(inbound, parts),
    screen: bare,
  };
}

/** Without a transcript the memory is all there is, and the turn has already emptied it. */
function keptInPassing({ load }: Memories): KeptTalks {
  return {
    show: async (conversation) => ({ ...NOTHING_KEPT, memory: (await load(conversation)) ?? null }),
    forget: async () => {},
  };
}

/** Web chat asks about dangers ahead of the turn; the turn then reuses that reading. */
function readOnce(screen: Screen): Screen {
  const first = onceFor((utterance: Utterance) => screen(utterance));
  return (utterance, remembered) => (remembered === undefined ? first(utterance) : screen(utterance, remembered));
}

/** The screen of the content: the English rules and those of every other language; `ready` if compiled before. */
export function screenOf(
  { ruleBook, language, languages, reportForm }: Content,
  now?: () => Date,
  reader?: ReaderModel,
  ready?: ReadyScreen,
): Screen {
  const english = buildReportScreen(ruleBook, language, reportSplitter(reportForm), now, reader, ready);
  return inPieces(inOtherLanguages(english, ruleBook, language, languages, ready?.languages));
}

/** Builds the readers of what people say, as serving would. Throws if one of their lists cannot be read. */
export function tryListening(content: Content): void {
  listenersFor(content);
}
