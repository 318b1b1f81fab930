/** Told of what broke in a turn, by the turn's id; never of any text. */
export type OnTurnFault = (turn: string, fault: unknown) => void;
