import { stringsWithin } from './strings-within';

/** What is read of an attachment. */
interface Attached {
  readonly contentType?: unknown;
  readonly content?: unknown;
}

/**
 * Length of one side times the other; room for a few pages each. Above it, saying something twice is better than
 * comparing.
 */
const MOST_TO_COMPARE = 25_000_000;

/**
 * The words inside attachments (formatted text, cards, notes), as lines. Teams repeats every message as formatted text;
 * what only repeats the text is left out.
 * @param text the text that the attachments came with
 */
export function wordsOfAttachments(attachments: readonly Attached[], text: string): readonly string[] {
  const lines = attachments.filter(isMarkup).flatMap(({ content }) => stringsWithin(content).flatMap(wordsOfMarkup));
  const notes = attachments.filter((each) => !isMarkup(each)).flatMap(({ content }) => stringsWithin(content));
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const more = length * text.length > MOST_TO_COMPARE ? lines : withoutRepeats(lines, text);
  return [...more, ...notes];
}

function isMarkup({ contentType }: Attached): boolean {
  return typeof contentType === 'string' && /^text\/html/i.test(contentType);
}

function withoutRepeats(lines: readonly string[], text: string): readonly string[] {
  // A text may have tags of its own, such as a mention's. Two spaces in between keep a line from matching across both.
  const said = ` ${bare(text)}  ${bare(wordsOfMarkup(text).join(' '))} `;
  return lines.filter((line) => (bare(line) === '' ? !text.includes(line) : !said.includes(` ${bare(line)} `)));
}

function bare(line: string): string {
  return (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

const PIECE = /<[^<>]*>|[^<]+|</g;
const INSIDE_A_LINE = /^<\/?(?:a|at|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u)[\s/>]/i;
/** How Teams writes the message that is replied to. It was already read when it was said. */
const REPLIED_TO = /^<blockquote\s[^>]*schema\.skype\.com\/Reply/i;
const QUOTE = /^<(\/?)blockquote[\s>]/i;

const LETTERS: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };
const LETTER = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi;

/** The words of HTML as a person sees them, in lines, without the message that is replied to. */
function wordsOfMarkup(html: string): readonly string[] {
  let quotes = 0;
  const pieces = (html.match(PIECE) ?? []).map((piece) => {
    const quote = QUOTE.exec(piece);
    if (quote && (quotes > 0 || REPLIED_TO.test(piece))) quotes += quote[1] ? -1 : 1;
    if (quotes > 0) return '\n';
    if (!piece.endsWith('>') || !piece.startsWith('<')) return piece;
    return INSIDE_A_LINE.test(piece) ? '' : '\n';
  });
  const lines = pieces.join('').replace(LETTER, spell).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function spell(written: string, hex?: string, decimal?: string, name = ''): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  return LETTERS[name.toLowerCase()] ?? written;
}
