import { z } from 'zod';

/** A whole number within limits, with an example for the message. */
export const whole = (least: number, most: number, example: string) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number, such as ${example}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be from ${least} to ${most}, such as ${example}`);

/** A boolean, also written as 1 or 0. */
export const yesOrNo = z
  .enum(['true', 'false', '1', '0'], 'must be true or false, such as true')
  .transform((word) => word === 'true' || word === '1');

const listed = (list: string): readonly string[] => list.split(',').flatMap((part) => part.trim() || []);

const NEW_SECRET = 'such as the output of: openssl rand -hex 32';

/** A comma list of secrets: the old and the new one while it is being changed. */
export const secrets = z
  .string()
  .transform(listed)
  .refine((all) => all.every((one) => one.length >= 32), `must have at least 32 characters each, ${NEW_SECRET}`);

/** A key of 32 bytes. */
export const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, `must be 64 hexadecimal digits, ${NEW_SECRET}`)
  .transform((hex) => new Uint8Array(Buffer.from(hex, 'hex')));

/** A comma list of keys, the newest first. */
export const keys = z.string().transform(listed).pipe(z.array(key));

/** The origin of a server that is called with a secret: over TLS, or on this machine. */
export const host = z
  .string()
  .refine(
    (url) => URL.canParse(url) && new URL(url).origin === url && isSafeToAsk(new URL(url)),
    'must be an https origin without a path, such as https://europe.directline.botframework.com',
  );

const isSafeToAsk = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));

/** The address of a PostgreSQL. It contains a password, so messages never quote it. */
export const postgresAddress = z.string().transform((address, ctx) => {
  const isAddress = /^postgres(ql)?:\/\//.test(address) && URL.canParse(address);
  if (!isAddress || new URL(address).pathname.length < 2)
    ctx.addIssue('must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/marrow');
  return address;
});

/** A comma list of origins, without paths. */
export const origins = z.string().transform((list, ctx) => {
  const parts = listed(list);
  for (const [at, part] of parts.entries()) {
    if (URL.canParse(part) && new URL(part).origin === part) continue;
    // Reported by position: a pasted address may contain a password.
    ctx.addIssue(
      `must be a comma list of origins without a path, such as https://clinic.example; number ${at + 1} is none`,
    );
  }
  return parts;
});

/** An address that receives people's words: HTTPS, or on this machine. */
export const handoffUrl = z
  .string()
  .refine(
    (address) => URL.canParse(address) && isSafeToAsk(new URL(address)),
    'must be a web address that begins with https://, or is on this machine, such as https://desk.clinic.example/marrow',
  );
