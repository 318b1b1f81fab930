const VOWEL = /[aeiouy]/;

/**
 * The part of an English word that its inflections share: pain, pains; bleed, bleeding; collapse, collapsed,
 * collapsing. It is lighter than Porter's stemmer (it never joins "organ" and "organization"), and written here because
 * the screen must not depend on a package.
 * @param word in lower case
 */
export function stem(word: string): string {
  return withoutFinalE(withoutVerbEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0;
  if (ending === 0) return word;
  const rest = word.slice(0, -ending);
  if (rest.length < 3 || !VOWEL.test(rest)) return word;
  if (ending === 2 && rest.endsWith('i')) return `${rest.slice(0, -1)}y`;
  return /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

function withoutFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
