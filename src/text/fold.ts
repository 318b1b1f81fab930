const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/gu;
const QUOTES = /[\u2018\u2019\u201b\u02bc\u0060\u00b4]/gu;
const MARKS = /\p{M}+/gu;
const WORD = /\p{L}+/gu;
/** ASCII, curly quotes and long dashes, as in most messages. Only quotes and capitals are left to fold. */
const PLAIN = /^[\0-\x7f\u2013\u2014\u2018\u2019\u201c\u201d]*$/;
const FOREIGN = /[а-яёіјѕԁһα-ω]/u;

/** Letters of other alphabets that look Latin. People and filters swap them in ("сhest"). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/** A long text is folded in blocks of about this many characters, so that one odd letter slows down only its block. */
const BLOCK = 400;

/**
 * Folds away what changes the look of a text but not its meaning: width and composition (NFKC), invisible and direction
 * characters, curly quotes, accents, capitals, look-alike letters. The length may change. Takes linear time: blocks end
 * before a space, and no character composes with one.
 */
export function fold(text: string): string {
  return text.length <= BLOCK ? foldBlock(text) : blocksOf(text).map(foldBlock).join('');
}

/** The blocks in which a text is folded. No word reaches over the end of one. */
export function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at + BLOCK);
    const end = space < 0 ? text.length : space;
    blocks.push(text.slice(at, end));
    at = end;
  }
  return blocks;
}

/** True for a text of which folding changes nothing but quotes and capitals. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Folds a block. */
export function foldBlock(text: string): string {
  if (isPlain(text)) return text.replace(QUOTES, "'").toLowerCase();
  const even = text.normalize('NFKC').replace(INVISIBLE, '').replace(QUOTES, "'").toLowerCase();
  const bare = even.normalize('NFD').replace(MARKS, '');
  return FOREIGN.test(bare) ? bare.replace(WORD, unmask) : bare;
}

/**
 * Turns look-alike letters into Latin ones, but only in words that also hold Latin letters. Real Russian and Greek
 * stay.
 */
function unmask(word: string): string {
  if (!FOREIGN.test(word) || !/[a-z]/.test(word)) return word;
  return Array.from(word, (letter) => LOOK_ALIKES[letter] ?? letter).join('');
}
