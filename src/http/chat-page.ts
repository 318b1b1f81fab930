import type { RequestHandler } from 'express';
import type { Assets } from './assets';
import { nonceOf } from './security-headers';

/** Words of the page by key, from `content/shared/page.yml`. */
export type PageWords = Readonly<Record<string, string>>;

/**
 * Makes the chat page from its template: `{{word}}` is a word of the content, `{{nonce}}` the response's nonce,
 * `{{asset:file}}` a file's address. The emergency line stands in the HTML itself, so that it is there before any
 * script runs and if none ever does.
 */
export function chatPage(template: string, words: () => PageWords, assets: Assets): RequestHandler {
  const addressed = template.replace(/\{\{asset:([\w.-]+)\}\}/g, (_, name: string) => assets.address(name) ?? '');
  return (_request, response) => {
    response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    const said = words();
    const word = (_: string, key: string) => (key === 'nonce' ? nonceOf(response) : escapeHtml(said[key] ?? ''));
    response.send(addressed.replace(/\{\{([a-z][a-z-]*)\}\}/g, word));
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
