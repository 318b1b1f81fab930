import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName, TopicName } from '../../domain/names';
import { askSafetyQuestion } from '../danger/safety-talk';
import { findAskedWords } from '../meaning/find-asked-words';
import { topicsOf, type Understood } from '../meaning/understand';
import { DEFINITION } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { addHonestLead } from './add-honest-lead';
import { answerHowUsual } from './answer-how-usual';
import { answerToldFact } from './answer-told-fact';
import { answerUpcomingTreatment } from './answer-upcoming-treatment';
import { answerWhy } from './answer-why';
import { answerWithOpeningParagraph } from './answer-with-opening-paragraph';
import { askBeyondList } from './ask-beyond-list';
import { avoidRepeat } from './avoid-repeat';
import { bestParagraphFinder } from './best-paragraph';
import { keepSubject } from './keep-subject';
import { keepToldFacts } from './keep-told-facts';
import { moveOn } from './move-on';
import { confidenceOf, nearestMeaningOf } from './nearest-meaning';
import { noteSubject, withNamed } from './note-subject';
import { prepareSearch } from './prepare-search';
import { remember } from './remember-answer';
import { route } from './route';
import { findStatedIllness, rememberIllness } from './stated-illness';
import { toldFactsFirst } from './told-facts-first';

/** Answers one question: routes what was understood to its dialog, and works out what to remember of the turn. */
export function answerOne(understood: Understood, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const intent = intentOf(understood);
  const turn = {
    ...toDialogTurn(intent ?? DEFINITION, topicsOf(understood), talk),
    ...prepareSearch(intent ?? DEFINITION, topicsOf(understood), talk, knowledge),
    ...toldFactsFirst(
      intent ?? DEFINITION,
      bestParagraphFinder(topicsOf(understood), talk, knowledge),
      talk,
      knowledge,
    ),
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
        noteSubject(
          withNamed(result.forget ? memory : keepToldFacts(memory, talk, knowledge), result, turn, knowledge),
          turn,
          result.remember.intent !== undefined,
          knowledge,
        ),
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
    answerUpcomingTreatment(understood, turn, talk, knowledge) ??
    answerToldFact(understood, turn, talk, knowledge)
  );
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
