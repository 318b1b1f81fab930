import type { Response } from 'express';

/** Answers a request with an error in the shape of the Bot Framework's own: `{ error: { code, message } }`. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
