import type { AbsentWords } from '../../domain/aside-words';
import { findThings } from '../readers/find-things';
import { ILLNESS_INTENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';

/** "No injury", "no steroid injections": a clause with more words before its comma says something else. */
const MAX_NO_WORDS = 4;

/** The length of a clause such as "I have never had any steroids or a fall". */
const MAX_NEVER_WORDS = 9;

/**
 * Removes clauses that say what the person never had, because they are not what is asked about: "No injury, no
 * steroids. They offered iloprost, what is it?".
 *
 * @param talk the talk with the message
 * @returns the talk without these clauses in its message, if a question remains that makes sense without them;
 * otherwise the talk unchanged
 */
export function removeAbsentThings(talk: ScreenedTurn, knowledge: Knowledge): ScreenedTurn {
  const { utterance, memory } = talk;
  const { words, readWishes, cut } = knowledge.readers;
  const plain = plainWords(utterance.text);
  if (!plain.some((word) => words.absent.denying.has(word)) || readWishes(utterance.text).length > 0) return talk;
  const clauses = clausesOf(utterance.text);
  const isTaken = (clause: string) => deniesThing(clause, words.absent) && namesThing(clause, talk, knowledge);
  const left = clauses.filter((clause) => !isTaken(clause));
  const rest = { ...utterance, text: left.join('').trim() };
  if (left.length === clauses.length || !cut(rest.text).some(({ asks }) => asks)) return talk;
  const reading = knowledge.classify(rest);
  const points = plainWords(rest.text).some((word) => word !== 'this' && words.pointing.has(word));
  // "I have never had iloprost, does it work?" asks about the very thing that the person never had.
  const stands =
    reading.topics.length > 0 || memory.topic !== undefined || !points || ILLNESS_INTENTS.has(reading.best.intent);
  return stands ? { ...talk, utterance: rest } : talk;
}

/**
 * The clauses of a text, each with the punctuation that ends it. A row such as "no this no that" ends with its last
 * thing.
 */
function clausesOf(text: string): readonly string[] {
  const clauses = text.match(/[^,;.!?\n]+?(?:[,;.!?\n]+\s*|\s[-–—]+\s|\sbut\s|$)/gu) ?? [text];
  return clauses.flatMap((clause) => {
    const row = /^\s*(?:no\s+[\p{L}-]+\s+){2,}/iu.exec(clause)?.[0];
    return row === undefined || row.length === clause.length ? [clause] : [row, clause.slice(row.length)];
  });
}

function deniesThing(clause: string, { denying, having, lasting }: AbsentWords): boolean {
  const said = plainWords(clause);
  const [first = '', second = ''] = said;
  if (/\?\s*$/.test(clause) || said.some((word) => lasting.has(word))) return false;
  if (first === 'no') {
    const things = said.filter((word) => word !== 'no' && word !== 'or' && word !== 'and');
    const isRow = said.filter((word) => word === 'no').length > 1;
    return second !== '' && things.length < MAX_NO_WORDS && (isRow || said.length <= MAX_NO_WORDS);
  }
  const at = said.findIndex((word) => denying.has(word));
  return at >= 0 && said.length <= MAX_NEVER_WORDS && said.slice(at + 1, at + 4).some((word) => having.has(word));
}

/**
 * True if a clause names something that a page or a question could be about. "No idea" and "not sure" do not, and a
 * clause about the condition itself is not removed either.
 */
function namesThing(clause: string, { utterance }: ScreenedTurn, knowledge: Knowledge): boolean {
  const { library, readers, classify, hasNames } = knowledge;
  const { absent, particular } = readers.words;
  const bare = {
    ...utterance,
    text: plainWords(clause)
      .filter((word) => !absent.denying.has(word))
      .join(' '),
  };
  const isOfCondition = classify(bare).topics.some((topic) => library.page(topic)?.kind === 'condition');
  return !isOfCondition && (hasNames(bare) || findThings(bare.text, particular).length > 0);
}
