import type { OnTurnFault } from '../domain/on-fault';
import type { Step } from '../domain/step';
import type { AnswerTurn } from '../domain/turn';
import type { Utterance } from '../domain/utterance';
import type { InOrder } from '../turn/parts';

/** What channels ask before the turn begins. */
interface AskedAhead {
  readonly isDanger: (utterance: Utterance) => boolean;
}

/** What of a turn is traced: each of these hands back what it was handed, timed. */
export interface Traces {
  readonly turn: (answer: AnswerTurn) => AnswerTurn;
  readonly step: Step;
  /** The screen that channels ask ahead of the turn; its time is counted to the turn that follows. */
  readonly ahead: <T extends AskedAhead>(marrow: T) => T;
  readonly inOrder: (inOrder: InOrder) => InOrder;
  /** What broke in a turn marks its span, with no word about it. */
  readonly faulted: (onFault: OnTurnFault) => OnTurnFault;
  /** Sends what is left, for two seconds at most. */
  readonly stop: () => Promise<void>;
}
