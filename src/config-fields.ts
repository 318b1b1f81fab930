import { z } from 'zod';

/** A whole number from a least to a most, with an example for the message. */
export const whole = (least: number, most: number, example: string) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number, such as ${example}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be from ${least} to ${most}, such as ${example}`);

/** True or false. */
export const yesOrNo = z
  .enum(['true', 'false', '1', '0'], 'must be true or false, such as true')
  .transform((word) => word === 'true' || word === '1');

const listed = (list: string): readonly string[] => list.split(',').flatMap((part) => part.trim() || []);

const NEW_SECRET = 'such as the output of: openssl rand -hex 32';

/** A comma list of secrets: while one is changed, the old and the new one. */
export const secrets = z
  .string()
  .transform(listed)
  .refine((all) => all.every((one) => one.length >= 32), `must have at least 32 characters each, ${NEW_SECRET}`);

/** A comma list of keys, the newest first. */
export const keys = z
  .string()
  .transform(listed)
  .refine((all) => all.every((one) => /^[0-9a-f]{64}$/i.test(one)), `must be 64 hexadecimal digits each, ${NEW_SECRET}`)
  .transform((all) => all.map((hex) => new Uint8Array(Buffer.from(hex, 'hex'))));

/** The origin of a server that is asked with a secret: over TLS, or on this machine. */
export const host = z
  .string()
  .refine(
    (url) => URL.canParse(url) && new URL(url).origin === url && isSafeToAsk(new URL(url)),
    'must be an https origin without a path, such as https://europe.directline.botframework.com',
  );

const isSafeToAsk = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));

/** A comma list of origins, without paths. */
export const origins = z.string().transform((list, ctx) => {
  const parts = listed(list);
  for (const part of parts) {
    if (URL.canParse(part) && new URL(part).origin === part) continue;
    ctx.addIssue(`must be a comma list of origins without a path, such as https://clinic.example; "${part}" is none`);
  }
  return parts;
});
