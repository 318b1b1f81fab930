/** The meaning of a failed request, before each entry point reports it in its own protocol. */
export interface HttpFault {
  /** 4xx if the sender can do something about it, otherwise 500. */
  readonly status: number;
  /** The body parser's name for it, such as `entity.parse.failed`; '' if it is not about a body. */
  readonly type: string;
}

/**
 * Interprets what Express, its body parsers or our own code threw. Only faults with a type, faults marked `expose` and
 * URIErrors (an address that cannot be decoded) are the sender's. Any other fault with a status is somebody else's
 * answer to us, so it is ours.
 */
export function readHttpFault(fault: unknown): HttpFault {
  if (!(fault instanceof Error)) return { status: 500, type: '' };
  const type = 'type' in fault && typeof fault.type === 'string' ? fault.type : '';
  const isOfSender = type !== '' || 'expose' in fault || fault instanceof URIError;
  const status = isOfSender && 'status' in fault ? Number(fault.status) : 500;
  return { status: status >= 400 && status < 500 ? status : 500, type };
}

/** The size limit in kB that a body exceeded, from the parser's error. */
export function mostOf(error: unknown): number {
  return Math.floor(Number((error as { readonly limit?: unknown }).limit) / 1024);
}
