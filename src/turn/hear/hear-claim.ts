import { interrupts } from '../../domain/disposition';
import type { AskedSafety, Memory } from '../../domain/memory';
import { askSafetyQuestion } from '../danger/safety-talk';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** A longer message says for itself what it is about, and the screen reads it. */
const MAX_WORDS = 12;
/** "He has that" is a whole message of this kind; "I have that appointment on Monday" is about something else. */
const MAX_BARE_WORDS = 4;

/**
 * Asks the safety question if the previous message only mentioned a danger and this one claims it in words that do not
 * name it: "what are the signs of a stroke?", then "she has all of those". Nothing tells what "those" were, so the bot
 * asks.
 */
export function hearClaim(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { spokenOf, disposition, asked } = talk.memory;
  if (!spokenOf || interrupts(disposition) || asked) return undefined;
  const told = knowledge.readers.cut(talk.utterance.text).filter((piece) => !piece.asks);
  const isClaimed = told.some(({ text }) => {
    const words = text.split(/\s+/).length;
    const claims = words > MAX_WORDS ? [] : knowledge.readClaims(text);
    return claims.includes('claim') || (words <= MAX_BARE_WORDS && claims.includes('bare-claim'));
  });
  return isClaimed ? askSafetyQuestion(spokenOf.level, spokenOf.rules, talk, knowledge) : undefined;
}

/**
 * The dangers that this message mentions although nobody is in them: denied, long past, or asked about.
 *
 * @param memory the memory that the turn leaves
 * @returns the part of memory that holds them for the next message only
 */
export function mentionedDangers({ screening }: ScreenedTurn, memory: Memory): Pick<Memory, 'spokenOf'> {
  const flags = screening.flags.filter(({ presentation, level }) => presentation === 'accompany' && interrupts(level));
  const [first] = flags;
  if (!first || memory.asked) return {};
  const spokenOf: AskedSafety = { level: first.level, rules: flags.map(({ rule }) => rule) };
  return { spokenOf };
}
