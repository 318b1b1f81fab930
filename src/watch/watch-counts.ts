import type { AnswerCount } from '../domain/answer-count';
import { dayOf } from '../domain/rule-count';
import { type AnswerDays, keepAnswerDays } from '../state/answer-days';
import type { Store } from '../state/open-store';
import { keepRuleDays } from '../state/rule-days';
import type { Log } from '../telemetry/log';
import type { CountAnswer, CountRules } from '../turn/parts';
import { countLater } from './count-later';
import { watchRules } from './watch-rules';

/** Everything that is counted about turns. Both functions only add a number; `stop` writes what is still waiting. */
export interface CountWatch {
  readonly countRules: CountRules;
  readonly countAnswer: CountAnswer;
  readonly stop: () => Promise<void>;
}

/** Opens the counters over a store. The log receives jumps and faults. */
export function watchCounts(store: Pick<Store, 'db'>, log: Pick<Log, 'warn' | 'fault'>): CountWatch {
  const rules = watchRules({ ruleDays: keepRuleDays(store), log });
  const answers = watchAnswers({ answerDays: keepAnswerDays(store), log });
  return {
    countRules: rules.count,
    countAnswer: answers.count,
    stop: async () => {
      await rules.stop();
      await answers.stop();
    },
  };
}

/** What the watch needs: where counts are kept, and the log for faults. */
interface AnswerWatchParts {
  readonly answerDays: AnswerDays;
  readonly log: Pick<Log, 'fault'>;
  readonly now?: () => number;
}

/** The watch over answers: `count` is for turns and only adds a number; `stop` writes what is still waiting. */
interface AnswerWatch {
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
