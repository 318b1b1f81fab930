import { z } from 'zod';
import type { Source } from '../domain/citation';
import type { Paragraph, ReportWord } from '../domain/page';
import type { Disk } from './disk';
import { didYouMean, type Mistake } from './mistakes';
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

/** Reads a pack's words of reports, if it has any. In: the content folder, the pack's, its topics and sources, mistakes. Out: words. */
export function loadReportWords(
  disk: Disk,
  folder: string,
  known: { readonly topics: ReadonlySet<string>; readonly sources: ReadonlyMap<string, Source> },
  mistakes: Mistake[],
): readonly ReportWord[] {
  const file = `${folder}/report-words.yml`;
  const text = disk.read(file);
  const read = text === undefined ? undefined : parseYaml(text, file, reportWordsSchema, mistakes);
  return (read?.value ?? []).flatMap(({ topic, says, cites, ...word }, at) => {
    const unknown = [
      ...cites.filter((id) => !known.sources.has(id)).map((id) => `cites ${id}${didYouMean(id, known.sources.keys())}`),
      ...(topic === undefined || known.topics.has(topic)
        ? []
        : [`names the page ${topic}${didYouMean(topic, known.topics)}`]),
    ];
    for (const what of unknown)
      mistakes.push({ file, line: read?.lineOf([at]) ?? 1, message: `"${word.word}" ${what}, which is not there` });
    const [first, ...others] = cites;
    if (first === undefined) return [];
    const paragraph: Paragraph = { text: `**${word.word}.** ${says}`, cites: [first, ...others] };
    return [{ ...word, paragraph, ...(topic !== undefined && { topic }) }];
  });
}
