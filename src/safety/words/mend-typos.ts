import { spellOut } from '../../text/spell-out';
import { stem } from '../../text/stem';
import type { Language, MendTypos, WordForm } from '../../text/words';
import { bloomFilter } from './bloom-filter';
import { deletions, knownDeletions, type Slip, slipBetween } from './one-slip';
import { isTold, type SoundAlikes, soundAlikesOf } from './sound-alikes';
import { joinedSplitter } from './split-joined';
import type { Vocabulary } from './vocabulary';

/** A shorter word has too many neighbors: a slip cannot be told from another word. */
const SHORTEST = 4;
const LONGEST = 24;
/** In a typed word of so few letters, only a missing letter or two swapped ones are sure enough. */
const SHORT = 4;
const SURE_IN_SHORT: readonly Slip[] = ['missing', 'swapped'];
/** The slips from the most frequent to the least. */
const LIKELY: readonly Slip[] = ['doubled', 'swapped', 'missing', 'added', 'changed'];

/** What the mender knows: the words of the rules, all other real words, and the language. */
export interface MenderWords {
  readonly vocabulary: Vocabulary;
  readonly realWords: ReadonlySet<string>;
  readonly otherWords: ReadonlySet<string>;
  readonly language: Language;
}

/**
 * Makes a mender towards the words of the rules. It mends one letter that is wrong, missing, doubled or swapped
 * ("brething", "pian"), and two words that were run together ("chestpain"). It never touches a real English word or a
 * word of the rules. It uses a deletion index after W. Garbe's SymSpell, so a word takes constant time.
 */
export function typoMender({ vocabulary, realWords, otherWords, language }: MenderWords): MendTypos {
  const known = new Set([...vocabulary.keys(), ...language.fillers]);
  const stems = new Set([...known].map(stem));
  const shortForms = [...language.spellings].flatMap(([key, words]) =>
    key.length > SHORT && words.length > 1 ? [key] : [],
  );
  const isReal = (text: string) => realWords.has(text) || known.has(text) || otherWords.has(text);
  const correct = corrector([...known, ...shortForms], vocabulary, soundAlikesOf(known, isReal));
  const splitJoined = joinedSplitter(vocabulary, language);
  const formOf = (text: string): WordForm => ({ text, stem: stem(text), filler: language.fillers.has(text) });
  const squeezed = (short: string) =>
    isReal(short) || stems.has(stem(short)) ? [short] : short.length < SHORTEST ? [] : correct(short);
  return (form) => {
    const { text, number } = form;
    if (text.length > LONGEST || number !== undefined || isReal(text)) return [form];
    const short = text.replace(/(\p{L})\1+/gu, '$1');
    const meant = text.length < SHORTEST ? [] : correct(text);
    const all = short === text ? meant : [...meant, ...squeezed(short)];
    // "Bleding" looks like an inflection of "bled". It may be that, or a slip.
    const isInflection = stems.has(form.stem) && stem(all[0] ?? '') !== form.stem;
    const [best, ...others] = isInflection ? [text, ...all] : all;
    if (best !== undefined && language.spellings.has(best)) return spellOut(best, language.spellings).map(formOf);
    if (best !== undefined) return [asPerhaps(formOf(best), others.map(formOf))];
    const parts = splitJoined(text);
    return parts ? parts.flatMap((part) => spellOut(part, language.spellings)).map(formOf) : [form];
  };
}

function asPerhaps(best: WordForm, others: readonly WordForm[]): WordForm {
  return others.length === 0
    ? best
    : { ...best, perhaps: others.map(({ text, stem: root }) => ({ text, stem: root })) };
}

/** A typing error stands for at most so many words. */
const MOST = 12;

/**
 * Makes a finder of the words that are one slip away from what was typed. The likeliest come first: same first letter,
 * then the most frequent slip, then the most frequent word.
 */
function corrector(words: readonly string[], vocabulary: Vocabulary, byEar: SoundAlikes) {
  const byDeletion = deletionIndex([...words, ...byEar.keys()]);
  const filter = bloomFilter(byDeletion.keys());
  return (typed: string): readonly string[] => {
    const known = knownDeletions(typed, filter);
    if (known.length === 0) return NOTHING;
    const costs = new Map<string, number>();
    for (const shorter of known)
      for (const written of byDeletion.get(shorter) ?? []) {
        const word = byEar.get(written) ?? written;
        if (word !== written && !isTold(typed, written, word)) continue;
        const cost = typed === written ? 0 : costOf(typed, written, vocabulary.get(word) ?? 1);
        costs.set(word, Math.min(cost, costs.get(word) ?? cost));
      }
    return [...costs]
      .filter(([, cost]) => cost < Number.POSITIVE_INFINITY)
      .sort(([, a], [, b]) => a - b)
      .slice(0, MOST)
      .map(([word]) => word);
  };
}

const NOTHING: readonly string[] = [];

/** Lower is likelier. Infinite for more than one slip, and for a slip that is not sure enough in a short word. */
function costOf(typed: string, meant: string, uses: number): number {
  const slip = slipBetween(typed, meant);
  if (slip === undefined || (typed.length <= SHORT && !SURE_IN_SHORT.includes(slip))) return Number.POSITIVE_INFINITY;
  const isOtherStart = typed[0] !== meant[0] && !(slip === 'swapped' && typed[0] === meant[1]);
  return (isOtherStart ? 100 : 0) + 10 * LIKELY.indexOf(slip) - Math.min(9, Math.log2(1 + uses));
}

function deletionIndex(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORT) continue;
    for (const shorter of new Set([word, ...deletions(word)])) {
      const filed = index.get(shorter);
      if (filed) filed.push(word);
      else index.set(shorter, [word]);
    }
  }
  return index;
}
