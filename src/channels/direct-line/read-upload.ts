import busboy from 'busboy';
import type { Request } from 'express';
import { isRecord, listOf } from './activity';
import { DirectLineError } from './direct-line-error';

const ACTIVITY_BYTES = 256 * 1024;
const FILE_BYTES = 4 * 1024 * 1024;
const FILES = 10;

interface Attached {
  readonly name: string;
  readonly contentType: string;
}

/**
 * Reads an upload. In: a request, either multipart (a part `activity` and files) or one bare file. Out: the activity, with
 * the names and kinds of the files as its attachments; the files themselves are passed over and kept nowhere.
 */
export function readUpload(request: Request): Promise<unknown> {
  return request.is('multipart/form-data') ? readParts(request) : readBareFile(request);
}

async function readBareFile(request: Request): Promise<unknown> {
  const disposition = request.get('content-disposition') ?? '';
  const name = /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'file';
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > FILE_BYTES) throw tooBig();
  }
  return {
    type: 'message',
    attachments: [{ name, contentType: request.get('content-type') ?? 'application/octet-stream' }],
  };
}

function readParts(request: Request): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const files: Attached[] = [];
    let activity = '';
    const parts = openParts(request, reject);
    parts.on('file', (field, stream, { filename, mimeType }) => {
      // Microsoft's client sends the activity as a Blob, so that it comes in looking like a file.
      const isActivity = field === 'activity' || mimeType === 'application/vnd.microsoft.activity';
      if (!isActivity) files.push({ name: filename || 'file', contentType: mimeType });
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
    parts.on('field', (field, value) => {
      if (field === 'activity') activity = Buffer.from(value).toString('latin1');
    });
    parts.on('filesLimit', () => reject(tooBig()));
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
    const limits = { fileSize: FILE_BYTES, files: FILES + 1, fields: 5, fieldSize: ACTIVITY_BYTES };
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
  return { ...posted, attachments: named.length > 0 ? named : files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DirectLineError(400, 'BadSyntax', 'The part "activity" is not valid JSON.');
  }
}

const tooBig = () => new DirectLineError(413, 'MessageSizeTooBig', 'An upload may have ten files of 4 MB at most.');

const unreadable = () => new DirectLineError(400, 'BadSyntax', 'The multipart body could not be read.');
