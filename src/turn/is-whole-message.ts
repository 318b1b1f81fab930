import type { IntentName } from '../domain/names';
import type { ScreenedUtterance } from '../domain/utterance';
import { HIGH_CONFIDENCE } from './meaning/high-confidence';
import type { Knowledge } from './talk/knowledge';
import type { Decision } from './talk/screened-turn';

/** Questions about the bot itself. "Bye" and "thanks" are not among them, because they may begin a sentence. */
const BOT_INTENTS: ReadonlySet<IntentName> = new Set(['about-the-bot', 'my-data', 'sources', 'greeting']);

/**
 * True for a message that is not half a sentence: a command to the bot, a question about the bot, or a question that
 * names a page, each understood with certainty. "Who made you" and "forget me" are two messages, "I can't" and
 * "breathe" are one.
 */
export function isWholeMessage(utterance: ScreenedUtterance, decision: Decision, knowledge: Knowledge): boolean {
  const { wish, intent, confidence = 0, presentation, replies } = decision;
  if (presentation !== 'none') return false;
  if (wish !== undefined) return true;
  if (intent === undefined || confidence <= HIGH_CONFIDENCE) return false;
  const isAnswered = replies[0].outcome === 'answer' && knowledge.readers.cut(utterance.text).every(({ asks }) => asks);
  return BOT_INTENTS.has(intent) || (isAnswered && knowledge.hasNames(utterance));
}
