import { keepAnswerDays } from '../state/answer-days';
import type { Store } from '../state/open-store';
import { keepRuleDays } from '../state/rule-days';
import type { Log } from '../telemetry/log';
import type { CountAnswer, CountRules } from '../turn/parts';
import { watchAnswers } from './watch-answers';
import { watchRules } from './watch-rules';

/** All that is counted of turns: both only add a number; `stop` writes what still waits. */
export interface CountWatch {
  readonly countRules: CountRules;
  readonly countAnswer: CountAnswer;
  readonly stop: () => Promise<void>;
}

/** Opens the counters over a store. In: the store, the log that is told of jumps and faults. */
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
