import type { RequestHandler } from 'express';
import { asPlain, type PageWords } from './page-word';

/** What the script says on other people's sites. */
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
 * Serves `/embed.js`, the one tag by which another site shows the chat. In: the script, the page's words. Its address
 * never changes, since it stands in other people's pages; so it is kept for an hour only.
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
