import type { z } from 'zod';
import type { RaisedDisposition } from '../domain/disposition';
import type { Barrier, Country, DispositionWords, ListedLine, Phrase } from '../domain/library';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';
import {
  barriersSchema,
  type dispositionSchema,
  dispositionsSchema,
  helpLinesSchema,
  phrasesSchema,
} from './words-schema';

/** The words that belong to no condition: the bot's own, those of levels and barriers, and the help lines. */
export interface SharedWords {
  readonly say: ReadonlyMap<string, string>;
  readonly occasions: ReadonlyMap<string, Phrase>;
  readonly dispositions: ReadonlyMap<RaisedDisposition, DispositionWords>;
  readonly barriers: readonly Barrier[];
  readonly lines: readonly ListedLine[];
  readonly countries: readonly Country[];
}

/** Reads the words that belong to no condition. */
export function loadWords(disk: Disk, mistakes: Mistake[]): SharedWords {
  const phrases = readYaml(disk, 'shared/phrases.yml', phrasesSchema, mistakes)?.value;
  const barriers = readYaml(disk, 'shared/barriers.yml', barriersSchema, mistakes)?.value ?? {};
  return {
    say: new Map(Object.entries(phrases?.say ?? {})),
    occasions: new Map(Object.entries(phrases?.occasions ?? {})),
    dispositions: loadDispositions(disk, mistakes),
    barriers: Object.entries(barriers).map(([name, barrier]) => ({ name, ...barrier })),
    ...loadHelpLines(disk, mistakes),
  };
}

function loadDispositions(disk: Disk, mistakes: Mistake[]): ReadonlyMap<RaisedDisposition, DispositionWords> {
  const read = readYaml(disk, 'shared/dispositions.yml', dispositionsSchema, mistakes)?.value;
  return new Map(
    Object.entries(read ?? {}).map(([level, written]) => [level as RaisedDisposition, toDisposition(written)]),
  );
}

/** The words of one level in the shape that the turn uses. */
export function toDisposition({
  'stand-down-question': standDownQuestion,
  'stand-down-answers': answers,
  'stood-down': stoodDown,
  ...rest
}: z.output<typeof dispositionSchema>): DispositionWords {
  const { 'help-called': helpCalled, 'not-happening': notHappening } = answers;
  return { ...rest, standDownQuestion, stoodDown, helpCalled, notHappening };
}

function loadHelpLines(
  disk: Disk,
  mistakes: Mistake[],
): { readonly lines: readonly ListedLine[]; readonly countries: readonly Country[] } {
  const read = readYaml(disk, 'shared/help-lines.yml', helpLinesSchema, mistakes)?.value;
  const lines = (read?.lines ?? []).map(({ country, purpose, name, number, tel, how, hours, checked }) => ({
    country,
    purpose,
    name,
    number,
    how,
    checked,
    ...(tel && { tel }),
    ...(hours && { hours }),
  }));
  const countries = Object.entries(read?.countries ?? {}).map(([code, { name, names, locales }]) => ({
    code,
    name,
    names,
    locales,
  }));
  return { lines, countries };
}
