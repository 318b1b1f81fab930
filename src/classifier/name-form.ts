/**
 * The form in which words of names are compared: US spelling, singular. It need not be English, only the same for all
 * spellings of a word: sulphasalazine, sulfasalazine; immobilisation, immobilization.
 */
export function nameForm(word: string): string {
  return singular(word.length >= 5 && BRITISH.test(word) ? american(word) : word);
}

/** A quick check: most words have none of these and need no rewriting. */
const BRITISH = /[ao]e|ph|our|is/;

function american(word: string): string {
  return word
    .replace(/^oe/, 'e')
    .replace(/rrhoea/, 'rrhea')
    .replace(/(?<=[a-z])ae(?=[a-z]{2})/, 'e')
    .replace(/ph/g, 'f')
    .replace(/our(s?)$/, 'or$1')
    .replace(/is(e|ed|es|ing|ations?)$/, 'iz$1');
}

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(sse|she|che|xe|ze)s$/.test(word) ? -2 : -1);
}
