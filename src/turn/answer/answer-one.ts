import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { askSafetyQuestion } from '../danger/safety-talk';
import { findAskedWords } from '../meaning/find-asked-words';
import { topicsOf, type Understood } from '../meaning/understand';
import { DEFINITION, isSmallTalk } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { areComparable } from '../topics/resolve-compared-topics';
import { addHonestLead } from './add-honest-lead';
import { answerHowUsual } from './answer-how-usual';
import { answerUpcomingTreatment } from './answer-upcoming-treatment';
import { answerWhy } from './answer-why';
import { answerWithOpeningParagraph } from './answer-with-opening-paragraph';
import { askBeyondList } from './ask-beyond-list';
import { avoidRepeat } from './avoid-repeat';
import { bestParagraphFinder } from './best-paragraph';
import { keepSubject } from './keep-subject';
import { moveOn } from './move-on';
import { confidenceOf, nearestMeaningOf } from './nearest-meaning';
import { prepareSearch } from './prepare-search';
import { remember } from './remember-answer';
import { route } from './route';
import { findStatedIllness, rememberIllness, singleConditionOf } from './stated-illness';

/** Answers one question: routes what was understood to its dialog, and works out what to remember of the turn. */
export function answerOne(understood: Understood, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const intent = intentOf(understood);
  const turn = {
    ...toDialogTurn(intent ?? DEFINITION, topicsOf(understood), talk),
    ...prepareSearch(intent ?? DEFINITION, topicsOf(understood), talk, knowledge),
    ...bestParagraphFinder(topicsOf(understood), talk, knowledge),
    ...quotedWords(talk, knowledge),
  };
  const result =
    answerInOneParagraph(understood, turn, talk, knowledge) ??
    addHonestLead(avoidRepeat(route(understood, turn, talk, knowledge), turn, talk, knowledge), turn, talk, knowledge);
  if ('asks' in result) return { ...askSafetyQuestion(result.asks, [], talk, knowledge), ...(intent && { intent }) };
  const { replies, memory } = remember(result, talk);
  return {
    replies,
    memory: keepSubject(
      rememberIllness(
        noted(withNamed(memory, result, turn, knowledge), turn, result.remember.intent !== undefined, knowledge),
        findStatedIllness(turn.topics, talk, knowledge),
        knowledge,
      ),
      turn,
      result.reply.kind === 'answer',
      talk,
      knowledge,
    ),
    ...(intent && { intent }),
    ...topicShown(result),
    ...confidenceOf(understood),
    ...nearestMeaningOf(understood),
    presentation: 'none',
  };
}

/** Answers a short question with what fits it: what comes next, a reason, how usual an effect is, or its own opening. */
function answerInOneParagraph(understood: Understood, turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge) {
  if (understood.how === 'chosen') return undefined;
  return (
    askBeyondList(turn, talk, knowledge) ??
    moveOn(turn, talk, knowledge) ??
    answerWhy(turn, talk, knowledge) ??
    answerHowUsual(turn, talk, knowledge) ??
    answerWithOpeningParagraph(turn, talk, knowledge) ??
    answerUpcomingTreatment(understood, turn, talk, knowledge)
  );
}

/** The topic of the talk becomes what the message named, even if the bot could only answer with a notice. */
function withNamed(
  memory: Memory,
  { remember }: Extract<DialogResult, { reply: unknown }>,
  { topics }: DialogTurn,
  { library }: Knowledge,
): Memory {
  // "How much vitamin D for edema?": the treatment says more than what it is for.
  const specific = topics.filter((topic) => !library.packs.includes(topic));
  const [named, ...others] = specific.length > 0 ? specific : topics;
  return remember.topic !== undefined || named === undefined || others.length > 0
    ? memory
    : { ...memory, topic: named };
}

/** Records the intent that was asked, whichever heading answered it, and topics named side by side while they last. */
function noted(memory: Memory, { intent, topics }: DialogTurn, isQuestion: boolean, { library }: Knowledge): Memory {
  // "May he have iloprost for AVN?": the condition beside a treatment is what the talk is about.
  const isOfTreatment = topics.some((topic) => library.page(topic)?.kind === 'treatment');
  const condition = isOfTreatment ? singleConditionOf(topics, library) : undefined;
  const { sideBySide = [], ...rest } = memory;
  const [named] = topics;
  const isPair = topics.length > 1 && areComparable(topics, library);
  const pair = isPair ? topics : named === undefined || sideBySide.includes(named) ? sideBySide : [];
  return {
    ...rest,
    ...(condition !== undefined && { condition }),
    ...(pair.length > 1 && { sideBySide: pair }),
    ...(isQuestion && !isSmallTalk(intent) && { intent }),
  };
}

/** Report words that the message quotes and asks about: either to have the person's own scan judged, or explained. */
function quotedWords({ utterance: { text } }: ScreenedTurn, knowledge: Knowledge): Pick<DialogTurn, 'reportWords'> {
  return {
    reportWords: knowledge.readers.isOwnScan(text) ? knowledge.readReportWords(text) : findAskedWords(text, knowledge),
  };
}

/** The question in the form that a dialog takes. */
export function toDialogTurn(
  intent: IntentName,
  topics: readonly TopicName[],
  { memory, now }: ScreenedTurn,
): DialogTurn {
  return { intent, topics, memory, today: new Date(now).toISOString().slice(0, 10) };
}

function intentOf(understood: Understood): IntentName | undefined {
  if (understood.how === 'chosen') return understood.meaning.intent;
  if (understood.how !== 'classified' || understood.classification.verdict === 'lost') return undefined;
  return understood.classification.best.intent;
}

function topicShown({ reply }: Extract<DialogResult, { reply: unknown }>): Pick<Decision, 'topic' | 'page'> {
  return reply.kind === 'answer' ? { topic: reply.topic, ...(reply.page !== undefined && { page: reply.page }) } : {};
}
