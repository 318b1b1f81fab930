import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false });

/** Markdown as HTML. Raw HTML in it is escaped. */
export function renderHtml(text: string): string {
  return markdown.render(text);
}

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}
