import { interrupts } from '../../domain/disposition';
import type { AskedSafety, Memory } from '../../domain/memory';
import { ask } from '../danger/safety-talk';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/** A longer message says for itself what it is about, and the screen reads it. */
const WORDS = 12;
/** "He has that" is all there is to it; "I have that appointment on Monday" is another matter. */
const BARE_WORDS = 4;

/**
 * "What are the signs of a stroke?", then "she has all of those": a danger that was only spoken of in the message before,
 * and that somebody now claims, in words that name none of it. Nobody can tell what "those" were: the safety question.
 */
export function hearClaim(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { spokenOf, disposition, asked } = talk.memory;
  if (!spokenOf || interrupts(disposition) || asked) return undefined;
  const told = knowledge.readers.cut(talk.utterance.text).filter((piece) => !piece.asks);
  const isClaimed = told.some(({ text }) => {
    const words = text.split(/\s+/).length;
    const claims = words > WORDS ? [] : knowledge.readClaims(text);
    return claims.includes('claim') || (words <= BARE_WORDS && claims.includes('bare-claim'));
  });
  return isClaimed ? ask(spokenOf.level, spokenOf.rules, talk, knowledge) : undefined;
}

/** The dangers that this message speaks of and that nobody is in: denied, long past, asked about. Out: for the next message alone. */
export function spokenOfNow({ screening }: ScreenedTurn, memory: Memory): Pick<Memory, 'spokenOf'> {
  const flags = screening.flags.filter(({ presentation, level }) => presentation === 'accompany' && interrupts(level));
  const [first] = flags;
  if (!first || memory.asked) return {};
  const spokenOf: AskedSafety = { level: first.level, rules: flags.map(({ rule }) => rule) };
  return { spokenOf };
}
