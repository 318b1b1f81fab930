import { z } from 'zod';
import type { Source } from '../domain/citation';
import { bareName } from '../domain/names';
import type { Page, ReportWord } from '../domain/page';
import type { Disk } from './disk';
import { didYouMean, type Mistake } from './mistakes';
import { ownName, ownParagraph } from './own-names';
import { parseYaml } from './read-yaml';

/** `report-words.yml` of a pack. */
export const reportWordsSchema = z.array(
  z.strictObject({
    word: z.string().min(2),
    match: z.array(z.coerce.string().min(1)).min(1),
    topic: z.string().optional(),
    says: z.string().min(10),
    cites: z.array(z.string()).min(1, 'a sentence about health needs a source'),
  }),
);

/** Reads a pack's words of scan reports, if it has any. */
export function loadReportWords(
  disk: Disk,
  folder: string,
  known: { readonly pack: string; readonly pages: readonly Page[]; readonly sources: ReadonlyMap<string, Source> },
  mistakes: Mistake[],
): readonly ReportWord[] {
  const file = `${folder}/report-words.yml`;
  const topics = new Map(known.pages.map((page) => [bareName(page.topic), page.topic]));
  const text = disk.read(file);
  const read = text === undefined ? undefined : parseYaml(text, file, reportWordsSchema, mistakes);
  return (read?.value ?? []).flatMap(({ topic: name, says, cites, word, match }, at) => {
    const unknown = [
      ...cites
        .filter((id) => !known.sources.has(id))
        .map((id) => `cites ${id}, which is not in sources.yml${didYouMean(id, known.sources.keys())}`),
      ...(name === undefined || topics.has(name)
        ? []
        : [`names the page ${name}, which is not there${didYouMean(name, topics.keys())}`]),
    ];
    for (const what of unknown) mistakes.push({ file, line: read?.lineOf([at]) ?? 1, message: `"${word}" ${what}` });
    const [first, ...others] = cites;
    if (first === undefined) return [];
    const topic = topics.get(name ?? '');
    const paragraph = ownParagraph(known.pack, { text: `**${word}.** ${says}`, cites: [first, ...others] });
    return [{ word: ownName(known.pack, word), match, paragraph, ...(topic !== undefined && { topic }) }];
  });
}
