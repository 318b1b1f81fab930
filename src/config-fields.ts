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

/** A comma list of origins, without paths. */
export const origins = z.string().transform((list, ctx) => {
  const parts = list.split(',').flatMap((part) => part.trim() || []);
  for (const part of parts) {
    if (URL.canParse(part) && new URL(part).origin === part) continue;
    ctx.addIssue(`must be a comma list of origins without a path, such as https://clinic.example; "${part}" is none`);
  }
  return parts;
});

/** An address that persons' words are sent to: HTTPS, or this machine. */
export const handoffUrl = z
  .url('must be a web address, such as https://desk.clinic.example/marrow')
  .refine(
    (address) => /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(address),
    'must begin with https://',
  );
