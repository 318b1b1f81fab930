/**
 * A fault that may be logged. The SDK's errors carry the activity and the channel's response; only their type and
 * status are kept.
 */
export function withoutWords(fault: unknown): Error {
  const { name, message, stack, status, errorCode } = fault as Partial<Record<string, unknown>>;
  const isCall = typeof status === 'number' || typeof errorCode === 'string';
  const told = isCall ? `outbound call failed: ${[status, errorCode].filter(Boolean).join(' ')}` : String(message);
  const plain = new Error(told);
  plain.name = String(name);
  if (!isCall && typeof stack === 'string') plain.stack = stack;
  return plain;
}
