import { basename } from 'node:path';
import type { Screen } from '../src/safety/screen';
import { readLines } from './read-lines';
import { shareText } from './wilson';

const inBench = (name: string) => `bench/sets/${name}.jsonl`;

/**
 * Messages of people in danger. The other half of lay, fourteen, vignettes, forum and crisis was used for training. The
 * later sets, in order, are fresh, latest, newest, unseen, last and next. Nobody looked at them, except at one half of the
 * latest crises and vignettes.
 */
export const DANGERS: readonly string[] = [
  'danger',
  'lay',
  'forum',
  'fourteen',
  'vignettes',
  'crisis',
  'fresh-lay',
  'fresh-crisis',
  'fresh-vignettes',
  'latest-lay',
  'latest-crisis',
  'latest-vignettes',
  'newest-lay',
  'newest-crisis',
  'unseen-lay',
  'unseen-crisis',
  'unseen-vignettes',
  'last-crisis',
  'next-lay',
  'next-crisis',
].map(inBench);

/** Messages of people in no danger. */
export const HARMLESS: readonly string[] = [
  'ordinary',
  'joints',
  'condition',
  'sore-joints',
  'bme-questions',
  'educational',
  'history',
  'long-over',
  'figurative',
  'near-danger',
  'crisis-look-alikes',
  'forum-harmless',
  'calm-vignettes',
  'fresh-ordinary',
  'fresh-calm-vignettes',
  'latest-ordinary',
  'latest-educational',
  'latest-look-alikes',
  'latest-calm-vignettes',
  'newest-ordinary',
  'newest-educational',
  'newest-look-alikes',
  'mid-talk',
  'unseen-ordinary',
  'unseen-condition',
  'unseen-educational',
  'unseen-figurative',
  'unseen-calm-vignettes',
  'last-ordinary',
  'last-educational',
  'last-figurative',
  'next-ordinary',
  'next-educational',
  'next-figurative',
].map(inBench);

interface Row {
  readonly text: string;
}

/** Prints how a group of sets is shown, by the rules alone and by both readers. */
export function tellSets(group: string, paths: readonly string[], rules: Screen, both: Screen): void {
  const head = ['rules: interrupt', 'or ask', 'both: interrupt', 'or ask', 'accompany'].map((each) => each.padEnd(22));
  console.log(`\n${group.padEnd(24)}${'n'.padStart(5)}  ${head.join('')}`);
  for (const path of paths) {
    const texts = readLines<Row>(path).map(({ text }) => text);
    const shares = [...sharesOf(texts, rules).slice(0, 2), ...sharesOf(texts, both)].map((each) => each.padEnd(22));
    console.log(`${basename(path, '.jsonl').padEnd(24)}${String(texts.length).padStart(5)}  ${shares.join('')}`);
  }
}

function sharesOf(texts: readonly string[], screen: Screen): readonly string[] {
  const shown = texts.map((text) => screen({ text }).screening.presentation);
  const count = (...which: readonly string[]) => shown.filter((each) => which.includes(each)).length;
  return [count('interrupt'), count('interrupt', 'ask'), count('accompany')].map((n) => shareText(n, texts.length));
}
