import { randomUUID } from 'node:crypto';
import type { TurnContext } from '@microsoft/agents-hosting';

const TURN = Symbol('the id of the turn');

/** Notes the id of the request on what the SDK hands around, so that a turn that breaks is told under it. */
export function noteTurn({ turnState }: TurnContext, turn: string | undefined): void {
  if (turn !== undefined) turnState.set(TURN, turn);
}

/** The id that was noted; a new one where there is none. */
export function turnOf({ turnState }: TurnContext): string {
  const noted: unknown = turnState.get(TURN);
  return typeof noted === 'string' ? noted : randomUUID();
}
