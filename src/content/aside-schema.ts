import { z } from 'zod';
import type { AsideWords, ChildWords } from '../domain/aside-words';

const line = z.coerce.string().min(1);
const lines = z.array(line);

/** The part of `shared/understanding.yml` on what a message tells beside its question: keys of a strict object. */
export const asideSchema = {
  places: lines,
  'looked-for-under': z.record(z.string(), lines),
  'of-children': z.strictObject({ words: line, kin: line, behind: line, before: line }),
  whys: line,
  absent: z.strictObject({ denying: line, having: line, lasting: line }),
};

/** The same, read. */
type WrittenAside = z.output<z.ZodObject<typeof asideSchema>>;

/** What stands for a file that could not be read. */
export const NO_ASIDE: WrittenAside = {
  places: [],
  'looked-for-under': {},
  'of-children': { words: '', kin: '', behind: '', before: '' },
  whys: '',
  absent: { denying: '', having: '', lasting: '' },
};

/** These words in the shape that the turn uses. */
export function toAsideWords(read: WrittenAside): AsideWords {
  const { denying, having, lasting } = read.absent;
  return {
    placesAlike: read.places.map(listOf),
    lookedForUnder: new Map(
      Object.entries(read['looked-for-under']).map(([heading, things]) => [heading, things.map(listOf)]),
    ),
    ofChildren: toChildWords(read['of-children']),
    whys: listOf(read.whys),
    absent: { denying: setOf(denying), having: setOf(having), lasting: setOf(lasting) },
  };
}

function toChildWords({ words, kin, behind, before }: WrittenAside['of-children']): ChildWords {
  return { words: listOf(words), kin: setOf(kin), behind: setOf(behind), before: setOf(before) };
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(listOf(text));
}

function listOf(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))];
}
