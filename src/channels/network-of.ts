import { ipKeyGenerator } from 'express-rate-limit';

/** What is counted as one address: an IPv4 address; of IPv6 the /56, since one household or server has all that lie in it. */
export function networkOf(address: string | undefined): string {
  return ipKeyGenerator(address ?? '');
}
