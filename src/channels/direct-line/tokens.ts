import { randomUUID } from 'node:crypto';
import { createTokenKeys, type TokenKeys } from './token-keys';

/** What a Direct Line token allows: one person in one conversation, from certain origins if any are named. */
export interface Grant {
  readonly conversation: string;
  /** Starts with `dl_`. The sender cannot choose it, because it is in the token. */
  readonly user: string;
  readonly origins?: readonly string[];
}

/** A presented token: what it allows, and when the first token of its chain of renewals was issued, in seconds. */
export interface HeldToken {
  readonly grant: Grant;
  readonly begun: number;
}

/** Permission for a WebSocket: which conversation, after which position, and when its chain of tokens began. */
export interface StreamGrant extends Grant {
  readonly after: number;
  readonly begun: number;
}

/** Issues and reads the signed tokens of the embedded Direct Line. A reader returns undefined for anything invalid. */
export interface Tokens {
  /** Issues a token. With `begun` it is a renewal, and the chain never outlives the retention. */
  readonly issue: (grant: Grant, begun?: number) => Promise<string>;
  readonly read: (token: string) => Promise<Grant | undefined>;
  readonly readHeld: (token: string) => Promise<HeldToken | undefined>;
  /** Seconds that a token issued now would live: less and less for an old chain, in the end none. */
  readonly secondsOf: (begun?: number) => number;
  /** A ticket with which a page can return to its conversation after its token has expired. */
  readonly issueReturn: (grant: Grant) => Promise<string>;
  readonly readReturn: (token: string) => Promise<Grant | undefined>;
  readonly issueStream: (grant: Omit<StreamGrant, 'begun'>, begun?: number) => Promise<string>;
  readonly readStream: (token: string) => Promise<StreamGrant | undefined>;
}

/** How many seconds a token lives. Microsoft's client refreshes every 15 minutes, so 30 leave it a second try. */
export const TOKEN_SECONDS = 1800;

const STREAM_SECONDS = 60;

type Purpose = 'talk' | 'return' | 'stream';

interface Signing {
  readonly keys: TokenKeys;
  readonly now: () => number;
}

/**
 * Makes the tokens.
 * @param roots the first signs, all verify
 * @param returnHours how long a return ticket lives and a token can be renewed
 */
export function createTokens(
  roots: readonly [Uint8Array, ...Uint8Array[]],
  returnHours: number,
  now: () => number = Date.now,
): Tokens {
  const signing = { keys: createTokenKeys(roots, Math.ceil(returnHours / 24), now), now };
  const seconds = () => Math.floor(now() / 1000);
  const secondsOf = (begun = seconds()) => Math.min(TOKEN_SECONDS, begun + returnHours * 3600 - seconds());
  const readHeld = async (token: string) => heldOf(await verify(signing, token, 'talk'));
  return {
    issue: (grant, begun = seconds()) => sign(signing, { ...claimsOf(grant), begun }, 'talk', secondsOf(begun)),
    read: async (token) => (await readHeld(token))?.grant,
    readHeld,
    secondsOf,
    issueReturn: (grant) => sign(signing, claimsOf(grant), 'return', returnHours * 3600),
    readReturn: async (token) => grantOf(await verify(signing, token, 'return')),
    issueStream: ({ after, ...grant }, begun = seconds()) =>
      sign(signing, { ...claimsOf(grant), after, begun }, 'stream', STREAM_SECONDS),
    async readStream(token) {
      const claims = await verify(signing, token, 'stream');
      const held = heldOf(claims);
      return held && { ...held.grant, begun: held.begun, after: Number(claims?.after) || 0 };
    },
  };
}

/** A grant with a fresh conversation, for a new person unless `user` is given. */
export function newGrant(user?: string, origins?: readonly string[]): Grant {
  return { conversation: randomUUID(), user: user ?? `dl_${randomUUID()}`, ...(origins?.length && { origins }) };
}

type Claims = Readonly<Record<string, unknown>>;

// The claim must be called `user`: Microsoft's client reads it and then refuses to let a page choose another id.
const claimsOf = ({ conversation, user, origins }: Grant): Claims => ({
  conv: conversation,
  user,
  ...(origins && { origins }),
});

function grantOf(claims: Claims | undefined): Grant | undefined {
  if (typeof claims?.conv !== 'string' || typeof claims.user !== 'string') return undefined;
  const origins = Array.isArray(claims.origins) ? claims.origins.map(String) : undefined;
  return { conversation: claims.conv, user: claims.user, ...(origins && { origins }) };
}

// A token from a version that did not record its chain began when it was issued.
function heldOf(claims: Claims | undefined): HeldToken | undefined {
  const grant = grantOf(claims);
  return grant && { grant, begun: Number(claims?.begun ?? claims?.iat) || 0 };
}

// jose is an ES module. Loading it on demand makes it work in CommonJS output.
async function sign({ keys, now }: Signing, claims: Claims, purpose: Purpose, seconds: number): Promise<string> {
  const { SignJWT } = await import('jose');
  const { kid, key } = keys.current();
  const at = Math.floor(now() / 1000);
  const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).setAudience(purpose).setJti(randomUUID());
  return token
    .setIssuedAt(at)
    .setExpirationTime(at + seconds)
    .sign(key);
}

async function verify({ keys, now }: Signing, token: string, purpose: Purpose): Promise<Claims | undefined> {
  const { decodeProtectedHeader, jwtVerify } = await import('jose');
  try {
    const key = keys.named(decodeProtectedHeader(token).kid);
    if (!key) return undefined;
    const options = { algorithms: ['HS256'], audience: purpose, currentDate: new Date(now()) };
    return (await jwtVerify(token, key, options)).payload;
  } catch {
    return undefined;
  }
}
