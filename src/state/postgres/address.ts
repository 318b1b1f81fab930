/** Thrown at the start if the database cannot be used. Its message never contains a password. */
export class DatabaseError extends Error {
  readonly code = 'DATABASE';
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseError';
  }
}

/** Where a database is, as it may be shown: host, port and name, without the user. */
export function placeShown(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname || 'the local socket'}${port && `:${port}`}${pathname}`;
}

/** Errors of PostgreSQL and of the network by code, and what to do about each. */
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; is it running, and is the port right?',
  ENOTFOUND: 'there is no such host; is the name right?',
  EAI_AGAIN: 'the name of the host could not be looked up; is the network there?',
  ETIMEDOUT: 'it does not answer; does a firewall stand between?',
  '28P01': 'it refused the user or the password of DATABASE_URL',
  '28000': 'it refused the user of DATABASE_URL; does it ask for TLS (add ?sslmode=require)?',
  '3D000': 'it has no database of that name; create it first',
  '42501':
    'the user of DATABASE_URL may not create tables there; grant it the right, or run the migrations as its owner',
  '53300': 'it takes no more connections; raise its max_connections (each process needs nine), or run fewer processes',
};

/** Codes of a database that may be back in a moment: it is being stopped, started, moved or cut off. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  'DATABASE_SILENT',
]);

/** Whether a database that could not be opened may come back by itself, unlike one that refused us. */
export function isAway(fault: unknown): boolean {
  const { code = '', message = '' } = fault as { readonly code?: string; readonly message?: string };
  return AWAY.has(code) || /timeout|terminated unexpectedly/i.test(message);
}

/** The error for a database that could not be opened, which says what to do. */
export function cannotOpen(databaseUrl: string, fault: unknown): DatabaseError {
  const { code = '', message = '' } = fault as { readonly code?: string; readonly message?: string };
  const known = ADVICE[code] ?? (/timeout/i.test(message) ? ADVICE.ETIMEDOUT : undefined);
  const advice = known ?? `it failed with ${[code, withoutPassword(message, databaseUrl)].filter(Boolean).join(', ')}`;
  return new DatabaseError(`The database at ${placeShown(databaseUrl)} cannot be used: ${advice}.`);
}

function withoutPassword(message: string, databaseUrl: string): string {
  const { password } = new URL(databaseUrl);
  const spelled = [password, decodeURIComponent(password)].filter(Boolean);
  return spelled.reduce((text, each) => text.replaceAll(each, '[removed]'), message);
}
