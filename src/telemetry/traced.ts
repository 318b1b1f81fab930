import type { OnTurnFault } from '../domain/on-fault';
import type { Step } from '../domain/step';
import type { AnswerTurn } from '../domain/turn';
import type { Utterance } from '../domain/utterance';
import type { InOrder } from '../turn/parts';

/** What channels ask before the turn begins. */
interface AskedAhead {
  readonly isDanger: (utterance: Utterance) => boolean;
}

/** What is traced of a turn. Each function returns a timed version of what it is given. */
export interface Traces {
  readonly turn: (answer: AnswerTurn) => AnswerTurn;
  readonly step: Step;
  /** The screen that channels call ahead of the turn. Its time counts towards the turn that follows. */
  readonly ahead: <T extends AskedAhead>(marrow: T) => T;
  readonly inOrder: (inOrder: InOrder) => InOrder;
  /** Marks the span of a turn in which something broke, without a word about it. */
  readonly faulted: (onFault: OnTurnFault) => OnTurnFault;
  /** Sends what is left, within two seconds. */
  readonly stop: () => Promise<void>;
}
