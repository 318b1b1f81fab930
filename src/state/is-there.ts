/**
 * True for the fault of writing a row that exists already. Either another process wrote it, or a first attempt failed
 * only after its commit. The codes are those of SQLite and PostgreSQL (unique_violation).
 */
export function isThere(fault: unknown): boolean {
  if (!(fault instanceof Error && 'code' in fault)) return false;
  return String(fault.code).startsWith('SQLITE_CONSTRAINT') || fault.code === '23505';
}
