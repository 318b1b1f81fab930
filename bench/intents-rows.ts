import { readFileSync } from 'node:fs';
import { chance } from '../src/classifier/chance';
import type { WrittenExample } from '../src/classifier/train';

/** One labeled message of a set. */
export interface Row extends WrittenExample {
  /** Other intents that answer it as well. */
  readonly also: readonly string[];
  readonly topic: string | null;
}

/** The intent of messages about something else. */
export const OUT_OF_SCOPE = 'out-of-scope';

/** Reads JSON Lines of {text, intent, topic?, also?}. */
export function readRows(path: string): readonly Row[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const {
      text,
      intent,
      topic = null,
      also = [],
    } = JSON.parse(line) as { text: string; intent: string; topic?: string | null; also?: string | string[] };
    return { text, intent, topic, also: [also].flat() };
  });
}

/** A message about something else. */
export function strangerOf(text: string): Row {
  return { text, intent: OUT_OF_SCOPE, also: [], topic: null };
}

/** Takes a number of random examples of each intent. */
export function shots<T extends WrittenExample>(rows: readonly T[], each: number, seed: number): readonly T[] {
  const taken = new Map<string, number>();
  return shuffled(rows, seed).filter(({ intent }) => {
    const count = (taken.get(intent) ?? 0) + 1;
    taken.set(intent, count);
    return count <= each;
  });
}

/** The same list in random order. */
export function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const random = chance(seed);
  return all
    .map((each) => ({ each, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}
