/** Reports what broke in a turn under the turn's id, without any text. */
export type OnTurnFault = (turn: string, fault: unknown) => void;
