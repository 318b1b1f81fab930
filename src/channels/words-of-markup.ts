const PIECE = /<[^<>]*>|[^<]+|</g;
const INSIDE_A_LINE = /^<\/?(?:a|at|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u)[\s/>]/i;
/** How Teams writes the message that is replied to: it was read when it was said. */
const REPLIED_TO = /^<blockquote\s[^>]*schema\.skype\.com\/Reply/i;
const QUOTE = /^<(\/?)blockquote[\s>]/i;

const LETTERS: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };
const LETTER = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi;

/** The words of HTML as a person sees them. In: HTML. Out: its lines, without the message that is replied to. */
export function wordsOfMarkup(html: string): readonly string[] {
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
