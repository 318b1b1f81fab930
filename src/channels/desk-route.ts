import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';

/** What the desk of persons sends: words for one talk, or that it has ended. */
export interface DeskWord {
  readonly id: string;
  /** When it was signed, in milliseconds since 1970: the same word twice is said once. */
  readonly at: number;
  readonly text?: string;
  readonly end: boolean;
}

/** What the route of the desk is made of. */
export interface DeskRouteParts {
  readonly secret: string;
  /** Brings it to the person. False where nobody knows the talk: it ended, or was forgotten. Rejects where it cannot be said. */
  readonly hear: (word: DeskWord) => Promise<boolean>;
  readonly onFault: (fault: unknown) => void;
  readonly now?: () => number;
}

const PATH = '/api/handoff';
const LARGEST_BODY = '64kb';
const LONGEST_TEXT = 4_000;
/** What was signed longer ago, or for a time to come, is somebody's recording, or a clock that is wrong. */
const FRESH_MS = 5 * 60_000;

/** Makes the way back from the desk: signed JSON, fresh, of a talk that a person took over. */
export function deskRoute({ secret, hear, onFault, now = Date.now }: DeskRouteParts): Router {
  const router = Router();
  router.post(
    PATH,
    express.raw({ type: () => true, limit: LARGEST_BODY }),
    async (request: Request, response: Response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned(body, request.header('x-marrow-signature'), secret)) return void response.status(401).end();
      const word = readWord(body, now());
      if (!word) return void response.status(400).end();
      try {
        response.status((await hear(word)) ? 204 : 404).end();
      } catch (fault) {
        onFault(fault);
        response.status(502).end();
      }
    },
  );
  return router;
}

function isSigned(body: Buffer, signature: string | undefined, secret: string): boolean {
  const wanted = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(signature ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function readWord(body: Buffer, now: number): DeskWord | undefined {
  const { id, text, end, at } = parsed(body);
  if (typeof id !== 'string' || typeof at !== 'number' || Math.abs(now - at) > FRESH_MS) return undefined;
  if (end === true) return { id, at, end };
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TEXT
    ? { id, at, text, end: false }
    : undefined;
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body.toString('utf8'));
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
