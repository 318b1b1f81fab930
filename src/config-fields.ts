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

/** The address of a PostgreSQL. What was set is never quoted in a message: it holds a password. */
export const postgresAddress = z.string().transform((address, ctx) => {
  const isAddress = /^postgres(ql)?:\/\//.test(address) && URL.canParse(address);
  if (!isAddress || new URL(address).pathname.length < 2)
    ctx.addIssue('must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/marrow');
  return address;
});

/** A comma list of origins, without paths. */
export const origins = z.string().transform((list, ctx) => {
  const parts = list.split(',').flatMap((part) => part.trim() || []);
  for (const part of parts) {
    if (URL.canParse(part) && new URL(part).origin === part) continue;
    ctx.addIssue(`must be a comma list of origins without a path, such as https://clinic.example; "${part}" is none`);
  }
  return parts;
});
