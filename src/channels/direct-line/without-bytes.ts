import { isRecord, listOf } from './activity';

/**
 * Attachments without what is inside them: a picture written into the message itself, whole or as a thumbnail, would
 * else stand in the transcript. In: the attachments as posted. Out: their names, kinds and addresses.
 */
export function withoutBytes(attachments: unknown): readonly unknown[] {
  return listOf(attachments).map((attachment) =>
    isRecord(attachment)
      ? Object.fromEntries(Object.entries(attachment).filter(([, value]) => !isInline(value)))
      : attachment,
  );
}

function isInline(value: unknown): boolean {
  return typeof value === 'string' && /^\s*data:/i.test(value);
}
