import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false });

/** Markdown as HTML, with none of its author's own. */
export function renderHtml(text: string): string {
  return markdown.render(text);
}

/** Text that stands in HTML as it is. */
export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}
