import type { AnswerTurn } from './domain/turn';
import type { Log } from './log';

/** Writes one line of the log for every turn: its facts and how long it took; never its text. */
export function timed(answer: AnswerTurn, log: Log): AnswerTurn {
  return async (inbound) => {
    const start = process.hrtime.bigint();
    const outbound = await answer(inbound);
    const milliseconds = Math.round(Number(process.hrtime.bigint() - start) / 1e4) / 100;
    log.turn({ ...outbound.facts, channel: inbound.channel, milliseconds });
    return outbound;
  };
}
