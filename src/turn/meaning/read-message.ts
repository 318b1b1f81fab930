import type { Classification } from '../../domain/classification';
import type { Memory } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { isCourtesy, isSmallTalk, OF_A_TREATMENT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Piece } from '../readers/structure';
import { withoutAsides } from '../readers/without-asides';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { leanOn } from '../topics/lean';
import { meantTopics } from '../topics/meant-topics';
import { asOffered } from './as-offered';
import { chooseReadings, isStrangeAsAWhole, type Readings } from './choose-readings';
import { isClearCourtesy, withoutCourtesies } from './courtesies';
import { hardlyOurs } from './hardly-ours';
import { heardPieces, withoutNames } from './heard-pieces';
import { ofPregnancy } from './of-pregnancy';
import { ofRefusal } from './of-refusal';
import { onlyTold } from './only-told';
import { declineOther } from './other-illness';
import { readQuestion } from './read-question';
import { wishOf } from './wish-of';
import { withoutTried } from './without-tried';

/** More words before a question tell a story. */
const LEAD_WORDS = 8;
/** A longer message is a story: what it names beside its question may be long over. */
const STORY_WORDS = 20;

/** Reads a message by its questions; where they say nothing, or name no topic, the whole of it is heard too. */
export function readMessage(talk: ScreenedTurn, knowledge: Knowledge): Readings {
  const { classification, second, asked } = readPieces(talk, knowledge);
  const text = talk.utterance.text;
  const told = onlyTold(wishOf(classification, text, knowledge), text, talk.memory, knowledge);
  const ours = hardlyOurs(told, text, talk.memory, knowledge);
  const kept = declineOther(ofPregnancy(ours, text, knowledge), asked ?? text, talk.memory, knowledge);
  const reading = asOffered(ofRefusal(kept, text, talk.memory, knowledge), talk.memory);
  return { classification: reading, ...(second && { second }) };
}

/** What a message asks, and its questions where they are less than all of it. */
interface Read extends Readings {
  readonly asked?: string;
}

function readPieces({ utterance: sent, memory }: ScreenedTurn, knowledge: Knowledge): Read {
  const { cut, stripCourtesy, words } = knowledge.readers;
  const utterance = { ...sent, text: withoutAsides(sent.text, words.asides) };
  const whole = readQuestion(utterance, memory, knowledge);
  const pieces = cut(utterance.text);
  const said = pieces
    .flatMap(({ text }) => {
      const { rest } = stripCourtesy(text);
      return rest === utterance.text ? pieces : cut(rest);
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const heard = heardPieces(said, utterance, knowledge);
  const isWhole = said.length === 1 && heard.length === 1 && said[0]?.text === utterance.text.trim();
  if (said.length === 0 || isWhole) return { classification: whole };
  const isAsking = heard.some(({ asks }) => asks);
  const isPutRight = leanOn(utterance.text, knowledge).corrects && whole.verdict === 'sure';
  if (!isAsking && (isPutRight || isClearCourtesy(whole))) return { classification: whole };
  const told = withoutTried(whole, heard, utterance, knowledge);
  const named = utterance.text.split(/\s+/).length <= STORY_WORDS ? theOne(told.topics, knowledge) : [];
  const beside = named.length > 0 ? named : turnedTo(said, heard, utterance, memory, knowledge);
  const questions = withoutNames(heard, said, beside, knowledge).map(({ text }) => ({ ...utterance, text }));
  const readings = readInTurn(questions, memory, knowledge, beside);
  if (memory.topic === undefined && isStrangeAsAWhole(whole, readings)) return { classification: whole };
  const inOrder = isAsking ? withoutCourtesies(readings) : questionsFirst(readings);
  const chosen = chooseReadings(told, inOrder, knowledge);
  const isUnsure = chosen.classification.verdict !== 'sure' && whole.topics.length === 0;
  const asked = isAsking ? { asked: questions.map(({ text }) => text).join(' ') } : {};
  return { ...((isUnsure && courtesyOf(pieces, utterance, knowledge)) || chosen), ...asked };
}

/** "Ok, oxygen it is. How often?", "back to gout. Is it curable?": a few words before a question may turn the talk to what they name. */
function turnedTo(
  said: readonly Piece[],
  heard: readonly Piece[],
  utterance: ScreenedUtterance,
  memory: Memory,
  knowledge: Knowledge,
): readonly TopicName[] {
  if (memory.topic === undefined) return [];
  const first = said.findIndex((piece) => heard.includes(piece));
  const lead = said.slice(0, Math.max(first, 0)).filter(({ text }) => plainWords(text).length <= LEAD_WORDS);
  const topics = lead.flatMap(({ text }) => {
    const question = { ...utterance, text: leanOn(text, knowledge).text };
    const leaning = { text: question.text, isLeaning: true, corrects: false };
    return meantTopics(knowledge.classify(question), question, leaning, memory, knowledge).topics;
  });
  const [topic, ...others] = new Set(topics);
  return topic === undefined || others.length > 0 ? [] : [topic];
}

/** The one topic of a message; beside a treatment or a cause, the condition itself is none. */
function theOne(topics: readonly TopicName[], { library }: Knowledge): readonly TopicName[] {
  const specific = topics.filter((topic) => !library.packs.includes(topic));
  return specific.length === 1 ? specific : topics.length === 1 ? topics : [];
}

/** Of sentences without a question mark, what is asked of health comes before what is said of the talk. */
function questionsFirst(readings: readonly Classification[]): readonly Classification[] {
  const isSmall = ({ best }: Classification) => isSmallTalk(best.intent);
  return [...readings.filter((each) => !isSmall(each)), ...readings.filter(isSmall)];
}

/** "Thank you. I have no further questions.": a courtesy, and nothing that was understood beside it. */
function courtesyOf(
  pieces: readonly Piece[],
  utterance: ScreenedUtterance,
  { classify }: Knowledge,
): Readings | undefined {
  const [first, ...others] = pieces;
  if (!first || others.length === 0 || others.some(({ asks }) => asks)) return undefined;
  const classification = classify({ ...utterance, text: first.text });
  return classification.verdict === 'sure' && isCourtesy(classification.best.intent) ? { classification } : undefined;
}

/** True where a question may be about what the next one names: "how long does it last, and what are the risks of iloprost". */
function isOfIt(question: ScreenedUtterance, { classify, readers }: Knowledge): boolean {
  const points = plainWords(question.text).some((word) => readers.words.pointing.has(word));
  return points || OF_A_TREATMENT.has(classify(question).best.intent);
}

/** Reads questions one after the other, each in the light of those before. */
function readInTurn(
  questions: readonly ScreenedUtterance[],
  memory: Memory,
  knowledge: Knowledge,
  beside: readonly TopicName[],
): readonly Classification[] {
  const readings: Classification[] = [];
  let known = memory;
  const naming = questions.findIndex((question) => knowledge.classify(question).topics.length > 0);
  for (const [at, question] of questions.entries()) {
    const reading = readQuestion(question, known, knowledge, at >= naming || isOfIt(question, knowledge) ? beside : []);
    readings.push(reading);
    const [topic] = reading.topics;
    if (reading.verdict === 'sure' && !isSmallTalk(reading.best.intent))
      known = { ...known, intent: reading.best.intent, ...(topic !== undefined && { topic }) };
  }
  return readings;
}
