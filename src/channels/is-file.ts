/** Attachment types for words or cards of the channel itself. Anything else with a media type is a file. */
const NO_FILE = /^(?:application\/vnd\.microsoft\.(?:card|teams\.card)\.|text\/html)/i;
const MEDIA = /^[a-z]+\/[\w.+-]/i;

/**
 * True for an attachment that is a picture, scan, recording or document. Teams also sends formatted text, quoted
 * messages and cards as attachments; those are not files.
 */
export function isFile(contentType: unknown, name: unknown): boolean {
  if (typeof contentType !== 'string') return typeof name === 'string' && name !== '';
  return MEDIA.test(contentType) && !NO_FILE.test(contentType);
}
