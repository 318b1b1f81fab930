import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { isSmallTalk } from '../readers/intent-groups';
import type { Piece } from '../readers/message-cutter';
import { bareWord, plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { isBareName } from '../topics/strip-lead-in';

/** A message without a question is read sentence by sentence if it has no more sentences than this. */
const MAX_SENTENCES = 3;

/** Longest piece that can ask without being a question: "side effects of iloprost". */
const MAX_NOUN_WORDS = 6;

/** A longer half of a list is a sentence. */
const MAX_HALF_WORDS = 8;

/**
 * The least confidence at which a noun counts as asked: "4 weeks into a bone bruise, how much longer?" asks one thing.
 */
const MIN_NOUN_CONFIDENCE = 0.8;

/** The least confidence at which both halves of a list count as asked. */
const MIN_HALF_CONFIDENCE = 0.6;

/**
 * Selects the pieces of a message that ask something: questions, and nouns that ask without one ("side effects, and who
 * should not have it?"). If there are none, all pieces of a short message count.
 * @param said the pieces of the message
 * @param whole the utterance that they come from
 */
export function selectAskingPieces(
  said: readonly Piece[],
  whole: ScreenedUtterance,
  knowledge: Knowledge,
): readonly Piece[] {
  const pieces = said.flatMap((piece) => halvesOf(piece, whole, knowledge));
  const isHeard = (piece: Piece) => piece.asks || isNounThatAsks(piece, whole, knowledge);
  if (pieces.some(({ asks }) => asks)) return pieces.filter(isHeard);
  return pieces.length <= MAX_SENTENCES ? pieces : [];
}

/** True for a short piece that tells nothing and is understood with certainty. */
function isNounThatAsks({ text }: Piece, whole: ScreenedUtterance, knowledge: Knowledge): boolean {
  const { telling } = knowledge.readers.words.questions;
  const words = plainWords(text);
  if (words.length > MAX_NOUN_WORDS || words.some((word) => telling.has(word))) return false;
  return isSureOf(knowledge.classify({ ...whole, text }), MIN_NOUN_CONFIDENCE);
}

/**
 * Splits a list that asks two things, "causes and treatment of gout", if both halves are understood and differ in
 * intent.
 */
function halvesOf(piece: Piece, whole: ScreenedUtterance, knowledge: Knowledge): readonly Piece[] {
  const raw = piece.text.split(/\s+/);
  const { joints, telling, verbs } = knowledge.readers.words.questions;
  const at = raw.findIndex((word, place) => place > 0 && place < raw.length - 1 && joints.has(word.toLowerCase()));
  const halves = [raw.slice(0, at), raw.slice(at + 1)].map((half) => half.join(' '));
  const isShort = halves.every((half) => plainWords(half).length <= MAX_HALF_WORDS);
  const tells = !piece.asks && raw.some((word) => telling.has(bareWord(word)));
  // "Are painkillers and injections the treatment?" is one question: the verb belongs to both halves.
  const isCutShort = at === 2 && verbs.has(bareWord(raw[0] ?? ''));
  if (at < 0 || !isShort || tells || isCutShort) return [piece];
  const [one, other] = halves.map((text) => knowledge.classify({ ...whole, text }));
  const isTwo =
    one &&
    other &&
    one.best.intent !== other.best.intent &&
    isSureOf(one, MIN_HALF_CONFIDENCE) &&
    isSureOf(other, MIN_HALF_CONFIDENCE);
  return isTwo && !halves.some((half) => isName(half, [...one.topics, ...other.topics], knowledge))
    ? halves.map((text) => ({ text, asks: piece.asks }))
    : [piece];
}

function isSureOf({ best, verdict }: Classification, least: number): boolean {
  return verdict === 'sure' && !isSmallTalk(best.intent) && best.confidence >= least;
}

function isName(text: string, topics: readonly TopicName[], knowledge: Knowledge): boolean {
  return topics.some((topic) => {
    const page = knowledge.library.page(topic);
    return page !== undefined && isBareName(text, page, knowledge);
  });
}

/**
 * Drops pieces that only name the topic beside a question: "with biologics? Dangers?" asks about the dangers.
 * @param heard the pieces that ask something
 * @param said all pieces of the message
 */
export function dropBareNames(
  heard: readonly Piece[],
  said: readonly Piece[],
  [topic]: readonly TopicName[],
  knowledge: Knowledge,
): readonly Piece[] {
  const page = knowledge.library.page(topic ?? '');
  if (!page || said.length < 2) return heard;
  const telling = (pieces: readonly Piece[]) => pieces.filter(({ text }) => !isBareName(text, page, knowledge));
  return telling(heard).length > 0 ? telling(heard) : telling(said).length > 0 ? telling(said) : heard;
}
