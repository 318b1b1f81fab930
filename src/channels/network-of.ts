import { ipKeyGenerator } from 'express-rate-limit';

/** What counts as one address: an IPv4 address, or an IPv6 /56, because one household or server owns all of it. */
export function networkOf(address: string | undefined): string {
  return ipKeyGenerator(address ?? '');
}
