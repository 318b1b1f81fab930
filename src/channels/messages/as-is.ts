import type { Response } from 'express';

/**
 * A response that writes what the SDK sends as it is. Express would hash every body for an ETag, which nobody asks a POST
 * for, and look twice at its type. In: Express's response. Out: as much of one as the SDK uses.
 */
export function asIs(response: Response): Response {
  return new AsIs(response) as unknown as Response;
}

/** A class, because an object that is made with its own getters holds what they see until V8 collects the whole heap. */
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
    // A text goes out in one piece with its headers; bytes would be a second one.
    this.#response.end(text);
    return this;
  }

  end() {
    if (!this.#response.writableEnded) this.#response.end();
  }
}
