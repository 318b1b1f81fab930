import type { OtherTongue } from '../domain/other-language';
import { fold } from './fold';
import { spellOut } from './spell-out';
import type { Word } from './words';

/** Shorter rests say too little to be a stem: "nada" and "nado" may share one, "no" and "na" may not. */
const SHORTEST_STEM = 3;
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|[.!?;\n\r¡¿]|[,:()[\]\u2013\u2014]/gu;
const SENTENCE_END = /^[.!?;\n\r¡¿]$/;
const COMMA = /^[,:()[\]\u2013\u2014]$/;

/** A language's own ways: how its messages are cut into words, and its stems. */
export interface Tongue {
  readonly words: (text: string) => readonly Word[];
  readonly stem: (word: string) => string;
}

/**
 * Makes the reader of one language's words: accents folded, apostrophes cut ("j'ai" is two words), its own spellings,
 * endings and fillers, nothing of English. In: the language's data. Out: its ways; linear in the text.
 */
export function tongueOf(tongue: OtherTongue): Tongue {
  const stem = stemmer(tongue);
  const asWord = (text: string, sentence: number, afterComma: boolean): Word => {
    const word = { text, stem: stem(text), sentence, filler: tongue.fillers.has(text), afterComma };
    return /^\d/.test(text) ? { ...word, number: Number(text.replace(',', '.')) } : word;
  };
  const words = (text: string): readonly Word[] => {
    const cut: Word[] = [];
    let sentence = 0;
    let afterComma = false;
    for (const [token] of fold(text).matchAll(TOKEN)) {
      if (SENTENCE_END.test(token)) sentence += cut.at(-1)?.sentence === sentence ? 1 : 0;
      else if (COMMA.test(token)) afterComma = true;
      else
        for (const spelled of spellOut(evenLetters(token, tongue), tongue.spellings)) {
          cut.push(asWord(spelled, sentence, afterComma));
          afterComma = false;
        }
    }
    return cut;
  };
  return { words, stem };
}

/** One way of writing for letters that have two: "verbrüht", "verbrueht". */
export function evenLetters(word: string, { letters }: Pick<OtherTongue, 'letters'>): string {
  return letters.reduce((text, [typed, meant]) => text.replaceAll(typed, meant), word);
}

/** A line of content as messages are written: accents folded, letters evened, apostrophes cut. */
export function evenLine(text: string, letters: Pick<OtherTongue, 'letters'>): string {
  return evenLetters(fold(text), letters).replaceAll("'", ' ');
}

/** Takes one ending off, so that a noun is found in its numbers and cases; verbs are written as prefixes. */
function stemmer(tongue: OtherTongue): Tongue['stem'] {
  return (word) => {
    const even = evenLetters(word, tongue);
    const ending = tongue.endings.find((each) => even.endsWith(each) && even.length - each.length >= SHORTEST_STEM);
    return ending === undefined ? even : even.slice(0, -ending.length);
  };
}
