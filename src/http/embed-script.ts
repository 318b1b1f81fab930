import type { RequestHandler } from 'express';
import { asPlain, type PageWords } from './page-word';

/** The words that the script uses on other sites. */
const SAID = [
  'chat-label',
  'embed-open',
  'embed-close',
  'embed-refused',
  'embed-link',
  'emergency-title',
  'emergency-line',
];
const HOUR_S = 3600;

/**
 * Serves `/embed.js`, the one tag by which another site shows the chat. Its address can never change, because it is in
 * other people's pages, so it is cached for an hour only.
 */
export function embedScript(template: string, words: () => PageWords): RequestHandler {
  return (_request, response) => {
    const said = words();
    const ours = JSON.stringify(Object.fromEntries(SAID.map((key) => [key, asPlain(said[key] ?? '')])));
    response.set({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${HOUR_S}`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    response.send(template.replace('{{words}}', () => encodeURIComponent(ours).replaceAll("'", '%27')));
  };
}
