/** Kinds of attachment that hold words or cards of the channel itself; whatever else has a media type is a file. */
const NO_FILE = /^(?:application\/vnd\.microsoft\.(?:card|teams\.card)\.|text\/html)/i;
const MEDIA = /^[a-z]+\/[\w.+-]/i;

/**
 * True for an attachment that is a picture, scan, recording or document. Teams puts formatted text, quoted messages and
 * cards among the attachments too; those are none. In: its media type and its name, as the channel gives them.
 */
export function isFile(contentType: unknown, name: unknown): boolean {
  if (typeof contentType !== 'string') return typeof name === 'string' && name !== '';
  return MEDIA.test(contentType) && !NO_FILE.test(contentType);
}
