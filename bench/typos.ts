import { chance } from '../src/classifier/chance';

/** The keys next to each key (QWERTY). */
const BESIDE: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'ol',
  a: 'qsz',
  s: 'awdx',
  d: 'sefc',
  f: 'drgv',
  g: 'fthb',
  h: 'gyjn',
  j: 'hukm',
  k: 'jil',
  l: 'kop',
  z: 'asx',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgb',
  b: 'vghn',
  n: 'bhjm',
  m: 'njk',
};

/**
 * Adds typos to texts, the same ones each time: two letters swapped, one dropped, doubled, or hit beside its key, in
 * words of at least three letters.
 * @param wordsPerTypo one typo for this many words, but at least one per text
 */
export function typist(wordsPerTypo: number, seed: number): (text: string) => string {
  const random = chance(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return (text) => {
    const words = text.split(' ');
    const places = [...words.keys()].filter((at) => /^[a-z]{3,}$/i.test(words[at] ?? ''));
    for (let left = Math.max(1, Math.round(words.length / wordsPerTypo)); left > 0 && places.length > 0; left -= 1) {
      const [at = 0] = places.splice(below(places.length), 1);
      words[at] = mistype(words[at] ?? '', below);
    }
    return words.join(' ');
  };
}

function mistype(word: string, below: (limit: number) => number): string {
  const at = below(word.length - 1);
  const [head, letter = '', next = '', tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const keys = BESIDE[letter.toLowerCase()] ?? 'e';
  const typed = [next + letter, letter, letter + letter + next, (keys[below(keys.length)] ?? '') + next];
  return head + (typed[below(typed.length)] ?? '') + tail;
}
