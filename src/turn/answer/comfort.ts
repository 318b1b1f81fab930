import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import type { Reply } from '../../domain/reply';
import { chooseLines } from '../danger/help-lines';
import { isHighConfidence } from '../meaning/high-confidence';
import { SHORT_MAX_WORDS } from '../meaning/short-messages';
import type { Understood } from '../meaning/understand';
import { DEFINITION, isSmallTalk } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { asksAnything } from '../talk/asks-anything';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { toDialogTurn } from './answer-one';
import { remember } from './remember-answer';

/**
 * Replies to a feeling that comes without an answerable question ("I am scared"): a warm line, and what may help next.
 */
function replyWithComfortOnly(
  mood: string,
  topics: readonly TopicName[],
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision | undefined {
  const told = knowledge.dialogs.comfort(mood, toDialogTurn(DEFINITION, topics, talk), knowledge.library);
  return 'reply' in told ? { ...remember(told, withComfortCounted(talk)), presentation: 'none' } : undefined;
}

/** The mood in which a person may need someone to talk to at once. */
const LOW_MOOD = 'low';

/** "I have it", from a person who was told what was found. */
const TOLD_MOOD = 'told';
const MAX_TOLD_WORDS = 6;

/** The mood of somebody who tells that it is better. */
const RELIEF_MOOD = 'relief';

type Classified = Extract<Understood, { how: 'classified' }>;

/** True if the reply would not help a person who tells of a feeling. */
function isUnhelpful(
  decision: Decision,
  { classification }: Classified,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): boolean {
  const [{ kind, outcome }] = decision.replies;
  return (
    outcome === 'clarify' ||
    outcome === 'fallback' ||
    (kind === 'notice' && isSmallTalk(classification.best.intent)) ||
    tellsGoodNews(talk, knowledge) ||
    asksNothing(classification, talk, knowledge)
  );
}

/**
 * "Im scared", "my family says I am lazy": in so few words that ask nothing and name nothing, whatever intent they
 * resemble is a guess.
 */
function asksNothing(reading: Classification, talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const isShort = plainWords(talk.utterance.text).length <= SHORT_MAX_WORDS;
  return isShort && reading.topics.length === 0 && !isHighConfidence(reading) && !asksAnything(talk, knowledge);
}

/**
 * Puts a warm line before an answer if the message tells of a feeling beside its question. A person in a low mood also
 * gets a line to call.
 *
 * @param decision the answer to the message
 * @param understood how the message was understood
 */
export function comfort(
  decision: Decision,
  understood: Understood,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  const comforted = withComfortLine(decision, understood, talk, knowledge);
  const [first, ...others] = comforted.replies;
  if (comforted === decision || moodOf(understood, talk, knowledge) !== LOW_MOOD || first.lines.length > 0)
    return comforted;
  const { lines } = chooseLines(['crisis'], talk.country, knowledge.library);
  return { ...comforted, replies: [{ ...first, lines } as Reply, ...others] };
}

function withComfortLine(
  decision: Decision,
  understood: Understood,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  const mood = moodOf(understood, talk, knowledge);
  const [first, ...others] = decision.replies;
  if (mood === undefined || first.kind === 'escalation' || understood.how !== 'classified') return decision;
  if (isUnhelpful(decision, understood, talk, knowledge))
    return replyWithComfortOnly(mood, understood.classification.topics, talk, knowledge) ?? decision;
  const line = comfortLine(mood, talk.memory.comforts ?? 0, knowledge);
  const memory = { ...decision.memory, comforts: (talk.memory.comforts ?? 0) + 1 };
  return { ...decision, memory, replies: [{ ...first, paragraphs: [line, ...first.paragraphs] } as Reply, ...others] };
}

function moodOf(understood: Understood, { utterance }: ScreenedTurn, { readers }: Knowledge): string | undefined {
  if (understood.how !== 'classified') return undefined;
  if (tellsGoodNews({ utterance }, { readers })) return RELIEF_MOOD;
  const moods = readers.readMoods(utterance.text);
  // "I have this pain when I walk" says more than that a diagnosis was made.
  return moods.find((mood) => mood !== TOLD_MOOD || plainWords(utterance.text).length <= MAX_TOLD_WORDS);
}

/** "The swelling is gone on the new scan", and nothing is asked. */
function tellsGoodNews(
  { utterance: { text } }: Pick<ScreenedTurn, 'utterance'>,
  { readers }: Pick<Knowledge, 'readers'>,
): boolean {
  return readers.isGoodNews(text) && !readers.cut(text).some(({ asks }) => asks);
}

function withComfortCounted(talk: ScreenedTurn): ScreenedTurn {
  return { ...talk, memory: { ...talk.memory, comforts: (talk.memory.comforts ?? 0) + 1 } };
}

/** One of the wordings, a different one each time. */
function comfortLine(mood: string, times: number, { library }: Knowledge): string {
  const { paragraphs } = library.phrase(`comfort-${mood}`);
  return paragraphs[times % paragraphs.length] ?? '';
}
