import { randomUUID } from 'node:crypto';
import type { TurnContext } from '@microsoft/agents-hosting';

const TURN = Symbol('the id of the turn');

/** Notes the request's id on the SDK's context, so that a turn that breaks is reported under it. */
export function noteTurn({ turnState }: TurnContext, turn: string | undefined): void {
  if (turn !== undefined) turnState.set(TURN, turn);
}

/** The id that was noted; a new one if there is none. */
export function turnOf({ turnState }: TurnContext): string {
  const noted: unknown = turnState.get(TURN);
  return typeof noted === 'string' ? noted : randomUUID();
}
