import { hkdfSync, randomUUID } from 'node:crypto';

/** What a Direct Line token allows: one person in one conversation, from certain origins if any are named. */
export interface Grant {
  readonly conversation: string;
  /** Starts with `dl_`: an id that the sender cannot choose, because it stands in the token. */
  readonly user: string;
  readonly origins?: readonly string[];
}

/** A WebSocket's permission: which conversation, and behind which position to begin. */
export interface StreamGrant extends Grant {
  readonly after: number;
}

/** Issues and reads the signed tokens of the embedded Direct Line; a reader gives undefined for all that is not valid now. */
export interface Tokens {
  readonly issue: (grant: Grant) => Promise<string>;
  readonly read: (token: string) => Promise<Grant | undefined>;
  /** A ticket with which a page can come back to its conversation after its token has expired. */
  readonly issueReturn: (grant: Grant) => Promise<string>;
  readonly readReturn: (token: string) => Promise<Grant | undefined>;
  readonly issueStream: (grant: StreamGrant) => Promise<string>;
  readonly readStream: (token: string) => Promise<StreamGrant | undefined>;
}

/** Seconds that a token lives: Microsoft's client refreshes every 15 minutes, so 30 leaves it a second try. */
export const TOKEN_SECONDS = 1800;

const STREAM_SECONDS = 60;

type Purpose = 'talk' | 'return' | 'stream';

/** Makes the tokens. In: the state key (another key is derived from it) and the hours that a return ticket lives. */
export function createTokens(stateKey: Uint8Array, returnHours: number): Tokens {
  const key = new Uint8Array(hkdfSync('sha256', stateKey, '', 'direct-line-tokens', 32));
  const readGrant = async (token: string, purpose: Purpose) => grantOf(await verify(key, token, purpose));
  return {
    issue: (grant) => sign(key, claimsOf(grant), 'talk', TOKEN_SECONDS),
    read: (token) => readGrant(token, 'talk'),
    issueReturn: (grant) => sign(key, claimsOf(grant), 'return', returnHours * 3600),
    readReturn: (token) => readGrant(token, 'return'),
    issueStream: (grant) => sign(key, { ...claimsOf(grant), after: grant.after }, 'stream', STREAM_SECONDS),
    async readStream(token) {
      const claims = await verify(key, token, 'stream');
      const grant = grantOf(claims);
      return grant && { ...grant, after: Number(claims?.after) || 0 };
    },
  };
}

/** A grant for somebody new. In: the person's id and origins, where given. Out: a fresh conversation. */
export function newGrant(user?: string, origins?: readonly string[]): Grant {
  return { conversation: randomUUID(), user: user ?? `dl_${randomUUID()}`, ...(origins?.length && { origins }) };
}

type Claims = Readonly<Record<string, unknown>>;

// The claim has to be called `user`: Microsoft's client reads it and then refuses to let a page choose another id.
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

// jose is an ES module: loaded when first needed, it fits CommonJS output.
async function sign(key: Uint8Array, claims: Claims, purpose: Purpose, seconds: number): Promise<string> {
  const { SignJWT } = await import('jose');
  const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setAudience(purpose).setJti(randomUUID());
  return token.setIssuedAt().setExpirationTime(`${seconds}s`).sign(key);
}

async function verify(key: Uint8Array, token: string, purpose: Purpose): Promise<Claims | undefined> {
  const { jwtVerify } = await import('jose');
  const read = jwtVerify(token, key, { algorithms: ['HS256'], audience: purpose });
  return read.then(
    ({ payload }) => payload,
    () => undefined,
  );
}
