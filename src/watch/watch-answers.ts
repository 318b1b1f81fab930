import type { AnswerCount } from '../domain/answer-count';
import { dayOf } from '../domain/rule-count';
import type { AnswerDays } from '../state/answer-days';
import type { Log } from '../telemetry/log';
import type { CountAnswer } from '../turn/parts';
import { countLater } from './count-later';

/** What the watch needs: where counts are kept, and the log that is told of faults. */
export interface AnswerWatchParts {
  readonly answerDays: AnswerDays;
  readonly log: Pick<Log, 'fault'>;
  readonly now?: () => number;
}

/** The watch over answers: `count` is for turns and only adds a number; `stop` writes what still waits. */
export interface AnswerWatch {
  readonly count: CountAnswer;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Counts by day what was answered, what was not, and what that was nearest to. */
export function watchAnswers({ answerDays, log, now = Date.now }: AnswerWatchParts): AnswerWatch {
  const { add, flush, stop } = countLater<AnswerCount>({
    placeOf: ({ day, outcome, intent, topic }) => [day, outcome, intent, topic].join(' '),
    write: answerDays.add,
    onFault: (fault) => log.fault('answer-count', fault),
  });
  return { count: (counted) => add({ day: dayOf(now()), count: 1, ...counted }), flush, stop };
}
