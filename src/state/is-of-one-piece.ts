/**
 * Bad values and violated constraints, by PostgreSQL's classes 21 to 23 and SQLite's own codes. Trying again fails
 * again.
 */
export function isItsOwnFault(fault: unknown): boolean {
  const { code } = fault as { readonly code?: unknown };
  return typeof code === 'string' && /^(?:2[123]...|SQLITE_(?:TOOBIG|MISMATCH|RANGE))$/.test(code);
}

/**
 * The same, or a deadlock (class 40): one piece among several may be the cause. Any other fault concerns all pieces.
 */
export function isOfOnePiece(fault: unknown): boolean {
  const { code } = fault as { readonly code?: unknown };
  return isItsOwnFault(fault) || (typeof code === 'string' && /^40...$/.test(code));
}
