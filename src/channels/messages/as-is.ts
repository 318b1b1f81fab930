import type { Response } from 'express';

/**
 * A response that writes what the SDK sends unchanged, with as much of Express's interface as the SDK uses. Express
 * would hash every body for an ETag, which is useless for a POST, and inspect its type twice.
 */
export function asIs(response: Response): Response {
  return new AsIs(response) as unknown as Response;
}

/** A class, because an object literal with getters keeps what they capture alive until V8 runs a full collection. */
class AsIs {
  readonly #response: Response;

  constructor(response: Response) {
    this.#response = response;
  }

  get headersSent() {
    return this.#response.headersSent;
  }

  get writableEnded() {
    return this.#response.writableEnded;
  }

  setHeader(name: string, value: string) {
    this.#response.setHeader(name, value);
    return this;
  }

  status(code: number) {
    this.#response.statusCode = code;
    return this;
  }

  send(body: unknown) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    this.#response.setHeader('content-type', 'application/json; charset=utf-8');
    this.#response.setHeader('content-length', Buffer.byteLength(text));
    // A string goes out in one packet with the headers; a buffer would be a second one.
    this.#response.end(text);
    return this;
  }

  end() {
    if (!this.#response.writableEnded) this.#response.end();
  }
}
