import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { isSmallTalk } from '../readers/intent-groups';
import { bareWord, plainWords } from '../readers/plain-words';
import type { Piece } from '../readers/structure';
import type { Knowledge } from '../talk/knowledge';
import { isBare } from '../topics/lean';

/** Of so many sentences each is heard where none is a question. */
const FEW_SENTENCES = 3;

/** "Side effects of iloprost" asks without a question in so many words. */
const NOUN_WORDS = 6;

/** A longer half is a sentence. */
const HALF_WORDS = 8;

/** So sure must a noun be, to be a thing asked: "4 weeks into a bone bruise, how much longer?" asks one thing. */
const THING_SURE = 0.8;

/** So sure must both halves of a list be, to be two things asked. */
const HALF_SURE = 0.6;

/**
 * The pieces of a message that ask something: its questions, things that are asked without one ("side effects, and who
 * should not have it?"); where there is none, all of a few. In: pieces, the utterance that they stand in, the knowledge.
 */
export function heardPieces(said: readonly Piece[], whole: ScreenedUtterance, knowledge: Knowledge): readonly Piece[] {
  const pieces = said.flatMap((piece) => halvesOf(piece, whole, knowledge));
  const isHeard = (piece: Piece) => piece.asks || isThingAsked(piece, whole, knowledge);
  if (pieces.some(({ asks }) => asks)) return pieces.filter(isHeard);
  return pieces.length <= FEW_SENTENCES ? pieces : [];
}

/** A noun with nothing told beside it, that is understood for certain. */
function isThingAsked({ text }: Piece, whole: ScreenedUtterance, knowledge: Knowledge): boolean {
  const { telling } = knowledge.readers.words.questions;
  const words = plainWords(text);
  if (words.length > NOUN_WORDS || words.some((word) => telling.has(word))) return false;
  return isSureOf(knowledge.classify({ ...whole, text }), THING_SURE);
}

/** "Causes and treatment of gout" asks two things: a list is cut where both its halves are understood, each as another question. */
function halvesOf(piece: Piece, whole: ScreenedUtterance, knowledge: Knowledge): readonly Piece[] {
  const raw = piece.text.split(/\s+/);
  const { joints, telling, verbs } = knowledge.readers.words.questions;
  const at = raw.findIndex((word, place) => place > 0 && place < raw.length - 1 && joints.has(word.toLowerCase()));
  const halves = [raw.slice(0, at), raw.slice(at + 1)].map((half) => half.join(' '));
  const isShort = halves.every((half) => plainWords(half).length <= HALF_WORDS);
  const tells = !piece.asks && raw.some((word) => telling.has(bareWord(word)));
  // "Are painkillers and injections the treatment?": what the verb asks stands behind both.
  const isCutShort = at === 2 && verbs.has(bareWord(raw[0] ?? ''));
  if (at < 0 || !isShort || tells || isCutShort) return [piece];
  const [one, other] = halves.map((text) => knowledge.classify({ ...whole, text }));
  const isTwo =
    one && other && one.best.intent !== other.best.intent && isSureOf(one, HALF_SURE) && isSureOf(other, HALF_SURE);
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
    return page !== undefined && isBare(text, page, knowledge);
  });
}

/** "With biologics? Dangers?": a name with a question beside it is what that question is about. */
export function withoutNames(
  heard: readonly Piece[],
  said: readonly Piece[],
  [topic]: readonly TopicName[],
  knowledge: Knowledge,
): readonly Piece[] {
  const page = knowledge.library.page(topic ?? '');
  if (!page || said.length < 2) return heard;
  const telling = (pieces: readonly Piece[]) => pieces.filter(({ text }) => !isBare(text, page, knowledge));
  return telling(heard).length > 0 ? telling(heard) : telling(said).length > 0 ? telling(said) : heard;
}
