/** The steps of a turn whose time may be told; `wait` is for earlier turns of the conversation, and for its log. */
export type StepName = 'screen' | 'wait' | 'recall' | 'decide' | 'remember';

/** Does the work of one step, for whoever times steps. */
export type Step = <T>(name: StepName, work: () => T) => T;
