import type { Response } from 'express';

/**
 * A response that writes what the SDK sends as it is. Express would hash every body for an ETag, which nobody asks a POST
 * for, and look twice at its type. In: Express's response. Out: as much of one as the SDK uses.
 */
export function asIs(response: Response): Response {
  const plain = {
    get headersSent() {
      return response.headersSent;
    },
    get writableEnded() {
      return response.writableEnded;
    },
    setHeader: (name: string, value: string) => response.setHeader(name, value),
    status(code: number) {
      response.statusCode = code;
      return plain;
    },
    send(body: unknown) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.setHeader('content-length', Buffer.byteLength(text));
      // A text goes out in one piece with its headers; bytes would be a second one.
      response.end(text);
      return plain;
    },
    end: () => response.writableEnded || response.end(),
  };
  return plain as unknown as Response;
}
