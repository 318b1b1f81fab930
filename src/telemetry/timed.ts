import type { AnswerTurn } from '../domain/turn';
import type { TurnLine } from './log';

/** Tells the facts of every turn and how long it took; never its text. In: the turn, whoever wants to know. */
export function timed(answer: AnswerTurn, tell: readonly ((line: TurnLine) => void)[]): AnswerTurn {
  return async (inbound) => {
    const start = process.hrtime.bigint();
    const outbound = await answer(inbound);
    const milliseconds = Math.round(Number(process.hrtime.bigint() - start) / 1e4) / 100;
    // Spread last: with fields behind it, V8 makes a shape anew for every turn, which nothing that reads it knows.
    const line = { channel: inbound.channel, milliseconds, ...outbound.facts };
    for (const each of tell) each(line);
    return outbound;
  };
}
