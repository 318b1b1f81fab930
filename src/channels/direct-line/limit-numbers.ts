/** How many requests a minute; generous, because Microsoft's client gives a message up at its first 429. */
export interface Limits {
  readonly tokensPerAddress: number;
  readonly requestsPerAddress: number;
  readonly messagesPerToken: number;
  /** All requests of one conversation: a client that polls as fast as it may makes 300. */
  readonly requestsPerToken: number;
  /** WebSockets that one address opens. */
  readonly socketsPerAddress: number;
}

/** Far above what people do, and above a household or ward behind one address. */
export const LIMITS: Limits = {
  tokensPerAddress: 120,
  requestsPerAddress: 12_000,
  messagesPerToken: 60,
  requestsPerToken: 900,
  socketsPerAddress: 600,
};
