import type { Disk } from './disk';
import type { SharedWords } from './load-words';
import { didYouMean, type Mistake } from './mistakes';
import { NEEDED_OCCASIONS, NEEDED_PHRASES } from './needed-phrases';
import { SLOTS } from './slots';

const FILE = 'shared/phrases.yml';
const FILES_WITH_SLOTS = [FILE, 'shared/dispositions.yml', 'shared/barriers.yml'];

/**
 * Checks the bot's own words against what the program needs: every key is there, buttons lead somewhere, slots are
 * known.
 */
export function checkPhrases(disk: Disk, words: SharedWords, intents: ReadonlySet<string>, mistakes: Mistake[]): void {
  const isRead = !mistakes.some(({ file }) => file === FILE);
  if (isRead) checkKeys(words, mistakes);
  if (isRead) checkOffers(disk, words, intents, mistakes);
  for (const file of FILES_WITH_SLOTS) checkSlots(disk, file, mistakes);
}

function checkKeys({ say, occasions }: SharedWords, mistakes: Mistake[]): void {
  const missing = [
    ...[...new Set(NEEDED_PHRASES)]
      .filter((key) => !say.has(key))
      .map((key) => ({ key, under: 'say', known: say.keys() })),
    ...NEEDED_OCCASIONS.filter((key) => !occasions.has(key)).map((key) => ({
      key,
      under: 'occasions',
      known: occasions.keys(),
    })),
  ];
  for (const { key, under } of missing)
    mistakes.push({ file: FILE, message: `has no "${key}" under "${under}", which the bot needs` });
}

function checkOffers(disk: Disk, { occasions }: SharedWords, intents: ReadonlySet<string>, mistakes: Mistake[]): void {
  const lines = (disk.read(FILE) ?? '').split('\n');
  for (const [occasion, { offers }] of occasions)
    for (const intent of offers.filter((each) => !intents.has(each))) {
      const from = lines.findIndex((line) => line.trimEnd() === `  ${occasion}:`);
      const line = lines.findIndex((text, at) => at > from && text.includes(intent)) + 1;
      mistakes.push({
        file: FILE,
        line,
        message: `offers "${intent}", which is no intent${didYouMean(intent, intents)}`,
      });
    }
}

function checkSlots(disk: Disk, file: string, mistakes: Mistake[]): void {
  (disk.read(file) ?? '').split('\n').forEach((line, at) => {
    if (/^\s*#/.test(line)) return;
    for (const [slot, name = ''] of line.matchAll(/\{([A-Za-z][A-Za-z-]*)\}/g))
      if (!SLOTS.includes(name))
        mistakes.push({ file, line: at + 1, message: `has ${slot}, which nothing fills${didYouMean(name, SLOTS)}` });
  });
}
