/** Requests per minute. Generous, because Microsoft's client gives up a message at its first 429. */
export interface Limits {
  readonly tokensPerAddress: number;
  readonly requestsPerAddress: number;
  readonly messagesPerToken: number;
  /** All requests of one conversation: a client that polls as fast as it can makes 300. */
  readonly requestsPerToken: number;
  /** WebSockets that one address opens. */
  readonly socketsPerAddress: number;
}

/** Far more than people need, even a household or a ward behind one address. */
export const LIMITS: Limits = {
  tokensPerAddress: 120,
  requestsPerAddress: 12_000,
  messagesPerToken: 60,
  requestsPerToken: 900,
  socketsPerAddress: 600,
};
