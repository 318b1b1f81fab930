import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { isCourtesy, isSmallTalk } from '../readers/intent-groups';
import type { Piece } from '../readers/message-cutter';
import { plainWords } from '../readers/plain-words';
import { removeAsides } from '../readers/remove-asides';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { resolveMeantTopics } from '../topics/resolve-meant-topics';
import { stripLeadIn } from '../topics/strip-lead-in';
import { acceptOfferedIntent } from './accept-offered-intent';
import { applyToldFacts } from './apply-told-facts';
import { applyWish } from './apply-wish';
import { chooseReadings, isOutOfScopeAsWhole, type MessageReadings } from './choose-readings';
import { confirmUncertain } from './confirm-uncertain';
import { declineOffTopic } from './decline-off-topic';
import { dropCourtesies, isClearCourtesy } from './drop-courtesies';
import { dropTriedTreatments } from './drop-tried-treatments';
import { readQuestion } from './read-question';
import { readQuestionsInOrder } from './read-questions-in-order';
import { redirectRefusal } from './redirect-refusal';
import { redirectToPregnancy } from './redirect-to-pregnancy';
import { rereadRemark } from './reread-remark';
import { dropBareNames, selectAskingPieces } from './select-asking-pieces';

/** More words before a question tell a story. */
const MAX_LEAD_WORDS = 8;
/** A longer message is a story, in which a topic beside the question may be long over. */
const MAX_WORDS = 20;

/** Reads a message question by question. The whole message counts if these say nothing or name no topic. */
export function readMessage(talk: ScreenedTurn, knowledge: Knowledge): MessageReadings {
  const { classification, second, asked } = readPieces(talk, knowledge);
  const text = talk.utterance.text;
  const told = rereadRemark(applyWish(classification, text, knowledge), text, talk.memory, knowledge);
  const ours = confirmUncertain(told, text, talk.memory, knowledge);
  const kept = declineOffTopic(redirectToPregnancy(ours, text, knowledge), asked ?? text, talk.memory, knowledge);
  const reading = acceptOfferedIntent(redirectRefusal(kept, text, talk.memory, knowledge), talk.memory);
  const stated = applyToldFacts(reading, text, talk.memory, knowledge);
  return { classification: stated, ...(second && stated === reading && { second }) };
}

/** The readings of a message. `asked` is the text of its questions, if those are less than all of it. */
interface Read extends MessageReadings {
  readonly asked?: string;
}

/** Reads the questions of a message and the message as a whole, and chooses among these readings. */
function readPieces({ utterance: sent, memory }: ScreenedTurn, knowledge: Knowledge): Read {
  const { cut, stripCourtesy, words } = knowledge.readers;
  const utterance = { ...sent, text: removeAsides(sent.text, words.asides) };
  const whole = readQuestion(utterance, memory, knowledge);
  const pieces = cut(utterance.text);
  const said = pieces
    .flatMap(({ text }) => {
      const { rest } = stripCourtesy(text);
      return rest === utterance.text ? pieces : cut(rest);
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const heard = selectAskingPieces(said, utterance, knowledge);
  const isWhole = said.length === 1 && heard.length === 1 && said[0]?.text === utterance.text.trim();
  if (said.length === 0 || isWhole) return { classification: whole };
  const isAsking = heard.some(({ asks }) => asks);
  const isPutRight = stripLeadIn(utterance.text, knowledge).corrects && whole.verdict === 'sure';
  if (!isAsking && (isPutRight || isClearCourtesy(whole))) return { classification: whole };
  const told = dropTriedTreatments(whole, heard, utterance, knowledge);
  const named = utterance.text.split(/\s+/).length <= MAX_WORDS ? onlyTopic(told.topics, knowledge) : [];
  const beside = named.length > 0 ? named : topicsOfLead(said, heard, utterance, memory, knowledge);
  const questions = dropBareNames(heard, said, beside, knowledge).map(({ text }) => ({ ...utterance, text }));
  const readings = readQuestionsInOrder(questions, memory, knowledge, beside);
  if (memory.topic === undefined && isOutOfScopeAsWhole(whole, readings)) return { classification: whole };
  const inOrder = isAsking ? dropCourtesies(readings) : questionsFirst(readings);
  const chosen = chooseReadings(told, inOrder, knowledge);
  const isUnsure = chosen.classification.verdict !== 'sure' && whole.topics.length === 0;
  const asked = isAsking ? { asked: questions.map(({ text }) => text).join(' ') } : {};
  return { ...((isUnsure && courtesyAlone(pieces, utterance, knowledge)) || chosen), ...asked };
}

/**
 * Finds the topic that a few words before a question switch to: "ok, oxygen it is. How often?", "back to gout. Is it
 * curable?".
 */
function topicsOfLead(
  said: readonly Piece[],
  heard: readonly Piece[],
  utterance: ScreenedUtterance,
  memory: Memory,
  knowledge: Knowledge,
): readonly TopicName[] {
  if (memory.topic === undefined) return [];
  const first = said.findIndex((piece) => heard.includes(piece));
  const lead = said.slice(0, Math.max(first, 0)).filter(({ text }) => plainWords(text).length <= MAX_LEAD_WORDS);
  const topics = lead.flatMap(({ text }) => {
    const question = { ...utterance, text: stripLeadIn(text, knowledge).text };
    const leaning = { text: question.text, isLeaning: true, corrects: false };
    return resolveMeantTopics(knowledge.classify(question), question, leaning, memory, knowledge).topics;
  });
  const [topic, ...others] = new Set(topics);
  return topic === undefined || others.length > 0 ? [] : [topic];
}

/** The only topic of a message, not counting the condition beside a treatment or a cause. */
function onlyTopic(topics: readonly TopicName[], { library }: Knowledge): readonly TopicName[] {
  const specific = topics.filter((topic) => !library.packs.includes(topic));
  return specific.length === 1 ? specific : topics.length === 1 ? topics : [];
}

/** Of statements without a question, those about health come before small talk. */
function questionsFirst(readings: readonly Classification[]): readonly Classification[] {
  const isSmall = ({ best }: Classification) => isSmallTalk(best.intent);
  return [...readings.filter((each) => !isSmall(each)), ...readings.filter(isSmall)];
}

/** "Thank you. I have no further questions." is a courtesy, followed by nothing that was understood. */
function courtesyAlone(
  pieces: readonly Piece[],
  utterance: ScreenedUtterance,
  { classify }: Knowledge,
): MessageReadings | undefined {
  const [first, ...others] = pieces;
  if (!first || others.length === 0 || others.some(({ asks }) => asks)) return undefined;
  const classification = classify({ ...utterance, text: first.text });
  return classification.verdict === 'sure' && isCourtesy(classification.best.intent) ? { classification } : undefined;
}
