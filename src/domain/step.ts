/** The steps of a turn whose time may be measured. `wait` is for earlier turns of the conversation, and for its log. */
export type StepName = 'screen' | 'wait' | 'recall' | 'decide' | 'remember';

/** Runs the work of one step, so that it can be timed. */
export type Step = <T>(name: StepName, work: () => T) => T;
