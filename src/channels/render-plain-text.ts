import { addressOf, type Citation } from '../domain/citation';
import type { HelpLine, Reply } from '../domain/reply';
import type { ChannelWords } from './channel-words';

/** A reply as plain text for a terminal, with an empty line between blocks. */
export function renderPlainText(reply: Reply, words: ChannelWords): string {
  const title = reply.kind === 'answer' ? [reply.title] : [];
  const blocks = [
    ...title,
    ...reply.paragraphs.map(stripMarkdown),
    reply.lines.map((line) => lineText(line, words)).join('\n'),
    reply.kind === 'answer' ? sourcesText(reply.citations, words) : '',
    reply.suggestions.map(({ say }) => `· ${say}`).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/**
 * A reply to be read aloud: its title (which also says that it is a draft), its sentences and numbers, without citation
 * marks, list dashes or buttons.
 */
export function renderSpeech(reply: Reply): string {
  const title = reply.kind === 'answer' ? [endedWith(reply.title)] : [];
  const lines = reply.lines.map(({ country, name, number }) => `${country}, ${name}: ${number}.`);
  const said = reply.paragraphs.flatMap((paragraph) =>
    stripMarkdown(paragraph)
      .replace(/(?<!\s)\s*\[\d+\]/g, '')
      .replace(/^[ \t]*(?:-|\d+\.) (.*)$/gm, (_, item: string) => endedWith(item.trim())),
  );
  return [...title, ...said, ...lines].join(' ').replace(/\s+/g, ' ').trim();
}

// A voice pauses at a full stop, and would run on where a list only had lines.
const endedWith = (text: string) => (/[.:?!]$/.test(text) ? text : `${text}.`);

/** One paragraph or list of Markdown without its markup. Links keep their address behind them. */
export function stripMarkdown(markdown: string): string {
  return markdown
    .replace(/\[([^\][]+)\]\((?:tel:|mailto:)[^)[]*\)/g, '$1')
    .replace(/\[([^\][]+)\]\(([^)\s[]+)(?:\s[^)[]*)?\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/^([ \t]*)[*+-]\s+/gm, '$1- ')
    .replace(/\\([\\`*_{}[\]()#+\-.!])/g, '$1');
}

function lineText({ country, name, number, checked }: HelpLine, words: ChannelWords): string {
  return `${country}: ${name}, ${number}${checked ? '' : ` (${words.unchecked})`}`;
}

function sourcesText(citations: readonly Citation[], words: ChannelWords): string {
  const numbered = citations.map(({ number, source }) => `[${number}] ${describeSource(source, words)}`);
  return [`${words.sources}:`, ...numbered].join('\n');
}

/** A source on one line: authors, title, where, year and address, as far as they are known. */
export function describeSource(source: Citation['source'], words: ChannelWords): string {
  const parts = [source.authors, source.title, source.where, source.year?.toString(), addressOf(source)];
  return `${parts.filter(Boolean).join('. ')}${source.checked ? '' : ` (${words.unchecked})`}`;
}
