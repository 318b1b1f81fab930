import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import { type DeskWord, readDeskWord } from './read-desk-word';

/** What the route of the help desk is made of. */
export interface DeskRouteParts {
  readonly secret: string;
  /**
   * Brings the desk's message to the person. False if nobody knows the talk (it ended or was forgotten). Rejects if the
   * message cannot be delivered.
   */
  readonly hear: (word: DeskWord) => Promise<boolean>;
  readonly onFault: (fault: unknown) => void;
  readonly now?: () => number;
}

const PATH = '/api/handoff';
const LARGEST_BODY = '64kb';

/** Makes the way back from the desk. It accepts signed, recent JSON about a talk that a human took over. */
export function deskRoute({ secret, hear, onFault, now = Date.now }: DeskRouteParts): Router {
  const router = Router();
  router.post(
    PATH,
    express.raw({ type: () => true, limit: LARGEST_BODY }),
    async (request: Request, response: Response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned(body, request.header('x-marrow-signature'), secret)) return void response.status(401).end();
      const word = readDeskWord(body, now());
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
