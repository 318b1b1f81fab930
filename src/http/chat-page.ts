import type { RequestHandler } from 'express';
import type { Assets } from './assets';
import { asHtml, type PageWords } from './page-word';
import { nonceOf } from './security-headers';

const WORD = /\{\{([a-z][a-z-]*)\}\}/g;

/**
 * Makes the chat page from its template: `{{word}}` is a word of the content, `{{nonce}}` the response's nonce,
 * `{{asset:file}}` the address of a file. A line with an unknown word is left out. The emergency line is in the HTML
 * itself, so that it is there before any script runs, and if none ever does.
 */
export function chatPage(template: string, words: () => PageWords, assets: Assets): RequestHandler {
  const lines = template
    .replace(/\{\{asset:([\w.-]+)\}\}/g, (_, name: string) => assets.address(name) ?? '')
    .split('\n');
  return (_request, response) => {
    response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    const said = words();
    const has = (key: string) => key === 'nonce' || key in said;
    const word = (_: string, key: string) => (key === 'nonce' ? nonceOf(response) : asHtml(said[key] ?? ''));
    const whole = lines.filter((line) => [...line.matchAll(WORD)].every(([, key = '']) => has(key)));
    response.send(whole.join('\n').replace(WORD, word));
  };
}
