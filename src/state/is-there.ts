/**
 * True for the fault of writing what stands there already, whether another process wrote it or the fault of a first
 * writing came behind its commit. The codes are those of SQLite and of PostgreSQL (unique_violation).
 */
export function isThere(fault: unknown): boolean {
  if (!(fault instanceof Error && 'code' in fault)) return false;
  return String(fault.code).startsWith('SQLITE_CONSTRAINT') || fault.code === '23505';
}
