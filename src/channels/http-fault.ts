/** What a failed request comes to, before each door says it in the words of its own protocol. */
export interface HttpFault {
  /** 4xx where the sender can do something about it, else 500. */
  readonly status: number;
  /** What the body parser calls it, such as `entity.parse.failed`; '' for all that is not of a body. */
  readonly type: string;
}

/**
 * Reads what Express, its body parsers or our own code threw. A parser's fault has a type, or is marked to be told; an
 * address that cannot be decoded is a URIError. Any other fault with a status is somebody else's answer to us, and so ours.
 */
export function readHttpFault(fault: unknown): HttpFault {
  if (!(fault instanceof Error)) return { status: 500, type: '' };
  const type = 'type' in fault && typeof fault.type === 'string' ? fault.type : '';
  const isOfSender = type !== '' || 'expose' in fault || fault instanceof URIError;
  const status = isOfSender && 'status' in fault ? Number(fault.status) : 500;
  return { status: status >= 400 && status < 500 ? status : 500, type };
}

/** How many kB a body may have that was too large, as the parser of that address says. In: its error. */
export function mostOf(error: unknown): number {
  return Math.floor(Number((error as { readonly limit?: unknown }).limit) / 1024);
}
