import busboy from 'busboy';
import type { Request } from 'express';
import { isRecord, listOf } from './activity';
import { DirectLineError } from './direct-line-error';
import { fileNameIn } from './file-name-in';

const ACTIVITY_BYTES = 256 * 1024;
const FILE_BYTES = 4 * 1024 * 1024;
const FILES = 10;
const FIELDS = 5;

interface Attached {
  readonly name: string;
  readonly contentType: string;
}

/**
 * Reads an upload. In: a request, either multipart (a part `activity` and files) or one bare file. Out: the activity, with
 * the names and kinds of the files as its attachments; the files themselves are passed over and kept nowhere.
 */
export async function readUpload(request: Request): Promise<unknown> {
  try {
    return await (request.is('multipart/form-data') ? readParts(request) : readBareFile(request));
  } finally {
    // What is refused is read to its end all the same: the next request on this connection stands behind it, and where a
    // proxy pools connections, that is somebody else's.
    request.unpipe().resume();
  }
}

function readBareFile(request: Request): Promise<unknown> {
  const name = fileNameIn(request.get('content-disposition') ?? '') ?? 'file';
  const contentType = request.get('content-type') ?? 'application/octet-stream';
  return new Promise((resolve, reject) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > FILE_BYTES) reject(tooBig());
    });
    request.on('end', () => resolve({ type: 'message', attachments: [{ name, contentType }] }));
    request.on('error', reject);
    request.on('close', () => reject(unreadable()));
  });
}

function readParts(request: Request): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const files: Attached[] = [];
    let activity = '';
    let isThere = false;
    // One only: each may be as big as an activity may be, and the last or all of them together are none.
    const beginActivity = () => {
      if (isThere) reject(tooManyActivities());
      isThere = true;
    };
    const parts = openParts(request, reject);
    parts.on('file', (field, stream, { filename, mimeType }) => {
      // Microsoft's client sends the activity as a Blob, so that it comes in looking like a file.
      const isActivity = field === 'activity' || mimeType === 'application/vnd.microsoft.activity';
      if (isActivity) beginActivity();
      else files.push({ name: filename || 'file', contentType: mimeType });
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (isActivity && bytes <= ACTIVITY_BYTES) activity += chunk.toString('latin1');
      });
      stream.on('limit', () => reject(tooBig()));
      // A body that breaks off inside a file fails the file's stream too; unheard, that would end the process.
      stream.on('error', () => reject(unreadable()));
      stream.on('close', () => isActivity && bytes > ACTIVITY_BYTES && reject(tooBig()));
    });
    parts.on('field', (field, value, { valueTruncated }) => {
      if (field !== 'activity') return;
      beginActivity();
      if (valueTruncated) reject(tooBig());
      activity = Buffer.from(value).toString('latin1');
    });
    parts.on('filesLimit', () => reject(tooBig()));
    // What stands behind the last field that is taken may be the activity.
    parts.on('fieldsLimit', () => reject(tooMany()));
    parts.on('error', () => reject(unreadable()));
    parts.on('close', () => {
      try {
        resolve(combine(activity, files));
      } catch (error) {
        reject(error);
      }
    });
    request.pipe(parts);
  });
}

function openParts(request: Request, reject: (error: Error) => void): busboy.Busboy {
  try {
    const limits = { fileSize: FILE_BYTES, files: FILES + 1, fields: FIELDS, fieldSize: ACTIVITY_BYTES };
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch {
    reject(unreadable());
    throw unreadable();
  }
}

// Bytes were gathered one to one as latin1, since a chunk may end in the middle of a letter.
function combine(activity: string, files: readonly Attached[]): unknown {
  const posted = activity === '' ? { type: 'message' } : parse(Buffer.from(activity, 'latin1').toString('utf8'));
  if (!isRecord(posted)) return posted;
  const named = listOf(posted.attachments).map((known) =>
    isRecord(known) ? { ...known, contentUrl: undefined } : known,
  );
  // What the activity says of its files is the client's word; how they are called may be the person's.
  const isNamed = new Set(named.map((known) => (isRecord(known) ? known.name : undefined)));
  return { ...posted, attachments: [...named, ...files.filter(({ name }) => !isNamed.has(name))] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DirectLineError(400, 'BadSyntax', 'The part "activity" is not valid JSON.');
  }
}

const tooBig = () => new DirectLineError(413, 'MessageSizeTooBig', 'An upload may have ten files of 4 MB at most.');

const tooMany = () =>
  new DirectLineError(413, 'MessageSizeTooBig', `An upload may have ${FIELDS} fields beside its files.`);

const tooManyActivities = () => new DirectLineError(400, 'BadSyntax', 'An upload has one part "activity".');

const unreadable = () => new DirectLineError(400, 'BadSyntax', 'The multipart body could not be read.');
