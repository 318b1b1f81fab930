/** What may be wrong with the store. */
export type StoreFault = 'down' | 'slow' | 'full';

/** The current fault. */
export interface Ailment {
  current: StoreFault | undefined;
}

const WRITES = new Set(['append', 'replace', 'answered', 'save', 'begin', 'claimWelcome', 'forget', 'add', 'finish']);
const SLOW_MS = 60;

/** A part of the store that fails as the ailment says: not at all, in every call, in every write, or late. */
export function faulty<Room extends object>(room: Room, ailment: Ailment): Room {
  const calls = Object.entries(room).map(([name, call]) => [name, faultyCall(name, call as Call, ailment)] as const);
  return { ...room, ...(Object.fromEntries(calls) as unknown as Room) };
}

type Call = (...parts: readonly unknown[]) => Promise<unknown>;

function faultyCall(name: string, call: Call, ailment: Ailment): Call {
  return async (...parts) => {
    const fault = ailment.current;
    if (fault === 'down') throw broken('SQLITE_CANTOPEN', 'unable to open database file');
    if (fault === 'full' && WRITES.has(name)) throw broken('SQLITE_FULL', 'database or disk is full');
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    return call(...parts);
  };
}

function broken(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
