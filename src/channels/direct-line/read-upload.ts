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
 * Reads an upload: either multipart (a part `activity` and files) or one bare file. The activity gets the names and
 * types of the files as attachments. The files themselves are skipped and stored nowhere.
 */
export async function readUpload(request: Request): Promise<unknown> {
  try {
    return await (request.is('multipart/form-data') ? readParts(request) : readBareFile(request));
  } finally {
    // A refused body is still read to its end. The next request on this connection comes after it, and behind a proxy
    // that pools connections it may be somebody else's.
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
    // Only one. Each may be as large as an activity may be, and neither the last nor all of them joined would be one.
    const beginActivity = () => {
      if (isThere) reject(tooManyActivities());
      isThere = true;
    };
    const parts = openParts(request, reject);
    parts.on('file', (field, stream, { filename, mimeType }) => {
      // Microsoft's client sends the activity as a Blob, so it arrives looking like a file.
      const isActivity = field === 'activity' || mimeType === 'application/vnd.microsoft.activity';
      if (isActivity) beginActivity();
      else files.push({ name: filename || 'file', contentType: mimeType });
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (isActivity && bytes <= ACTIVITY_BYTES) activity += chunk.toString('latin1');
      });
      stream.on('limit', () => reject(tooBig()));
      // A body that breaks off inside a file also fails the file's stream. Without a listener that would end the
      // process.
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
    // Beyond the field limit there might be the activity.
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

// Bytes were collected one to one as latin1, because a chunk may end in the middle of a character.
function combine(activity: string, files: readonly Attached[]): unknown {
  const posted = activity === '' ? { type: 'message' } : parse(Buffer.from(activity, 'latin1').toString('utf8'));
  if (!isRecord(posted)) return posted;
  const named = listOf(posted.attachments).map((known) =>
    isRecord(known) ? { ...known, contentUrl: undefined } : known,
  );
  // The activity's list of files is the client's word, but the names in it may be the person's.
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
