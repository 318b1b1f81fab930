import type { IntentName } from '../domain/names';
import type { ScreenedUtterance } from '../domain/utterance';
import { FIRM } from './meaning/firm';
import type { Knowledge } from './talk/knowledge';
import type { Decision } from './talk/screened-turn';

/** What is asked of the bot itself. "Bye" and "thanks" are not among it: they may begin something. */
const OF_THE_BOT: ReadonlySet<IntentName> = new Set(['about-the-bot', 'my-data', 'sources', 'greeting']);

/**
 * True for a message that is no half of a sentence: a command of the bot's own, a question about the bot, or one that
 * names a page, each understood for certain. "Who made you" and "forget me" are two things, "I can't" and "breathe" one.
 */
export function isWhole(utterance: ScreenedUtterance, decision: Decision, knowledge: Knowledge): boolean {
  const { wish, intent, confidence = 0, presentation, replies } = decision;
  if (presentation !== 'none') return false;
  if (wish !== undefined) return true;
  if (intent === undefined || confidence <= FIRM) return false;
  const isAnswered = replies[0].outcome === 'answer' && knowledge.readers.cut(utterance.text).every(({ asks }) => asks);
  return OF_THE_BOT.has(intent) || (isAnswered && knowledge.hasNames(utterance));
}
