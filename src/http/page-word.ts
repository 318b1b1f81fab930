/** Words of the page by key, from `content/shared/page.yml`. */
export type PageWords = Readonly<Record<string, string>>;

const NUMBER = /\[([^\][]+)\]\(tel:([\d+*#]+)\)/g;

/** A word of the page as HTML. A number written as `[999](tel:999)` becomes a link that dials. */
export function asHtml(word: string): string {
  return word.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(NUMBER, '<a href="tel:$2">$1</a>');
}

/** The same as plain text. */
export function asPlain(word: string): string {
  return word.replace(NUMBER, '$1');
}
