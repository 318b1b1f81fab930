import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';

/** The heading on the words of reports. */
const OF_REPORTS: IntentName = 'scan-report';

/** A longer message asks for more than a word. */
const MOST_WORDS = 14;

/** "What does subchondral mean?": the words of reports that are asked about, of those that no page is about. */
export function wordsAsked(text: string, { library, readers, readReportWords }: Knowledge): readonly string[] {
  if (plainWords(text).length > MOST_WORDS || !readers.asksMeaning(text)) return [];
  const withoutPage = new Set(library.reportWords.flatMap(({ word, topic }) => (topic === undefined ? [word] : [])));
  return readReportWords(text).filter((word) => withoutPage.has(word));
}

/** Such a question is one on reports, whatever its words resemble, unless it names a page beside the condition that the report is of. */
export function ofReportWords({ named, leaning }: Asked, knowledge: Knowledge): IntentName | undefined {
  const isNamed = named.some((topic) => !knowledge.library.packs.includes(topic));
  return !isNamed && wordsAsked(leaning.text, knowledge).length > 0 ? OF_REPORTS : undefined;
}
