import type { AnswerTurn } from '../domain/turn';
import type { TurnLine } from './log';

/** Reports the facts of every turn and how long it took; never its text. */
export function timed(answer: AnswerTurn, tell: readonly ((line: TurnLine) => void)[]): AnswerTurn {
  return async (inbound) => {
    const start = process.hrtime.bigint();
    const outbound = await answer(inbound);
    const milliseconds = Math.round(Number(process.hrtime.bigint() - start) / 1e4) / 100;
    // Spread last: with fields after it, V8 would create a new hidden class for every turn, and all readers of it would
    // become slower.
    const line = { channel: inbound.channel, milliseconds, ...outbound.facts };
    for (const each of tell) each(line);
    return outbound;
  };
}
