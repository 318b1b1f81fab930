import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';

/** The heading on the words of reports. */
const OF_REPORTS: IntentName = 'scan-report';

/** A longer message asks for more than the meaning of a word. */
const MAX_WORDS = 14;

/**
 * Finds the words of a report whose meaning is asked for ("what does subchondral mean?"), apart from those that have a
 * page.
 */
export function findAskedWords(text: string, { library, readers, readReportWords }: Knowledge): readonly string[] {
  if (plainWords(text).length > MAX_WORDS || !readers.asksMeaning(text)) return [];
  const withoutPage = new Set(library.reportWords.flatMap(({ word, topic }) => (topic === undefined ? [word] : [])));
  return readReportWords(text).filter((word) => withoutPage.has(word));
}

/**
 * Resolves a question about a word of a report, whatever its wording resembles. It is not one if a page other than that
 * of a condition is named.
 */
export function resolveReportWords({ named, leaning }: AskedQuestion, knowledge: Knowledge): IntentName | undefined {
  const isNamed = named.some((topic) => !knowledge.library.packs.includes(topic));
  return !isNamed && findAskedWords(leaning.text, knowledge).length > 0 ? OF_REPORTS : undefined;
}
